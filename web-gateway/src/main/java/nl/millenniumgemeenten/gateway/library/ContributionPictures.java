package nl.millenniumgemeenten.gateway.library;

import java.util.List;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.Picture;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// Makes the pictures of contributions ready for a page.
public final class ContributionPictures {
    private ContributionPictures() {}

    /// Those of a contribution on the site.
    public static List<ContributionPictureView> of(ContributionChange.Recorded contribution) {
        return of(Discussions.picturesPath(contribution), contribution.pictures());
    }

    /// Those whose files stand elsewhere than where everybody sees them.
    ///
    /// @param directory where that is, with a slash at its end
    public static List<ContributionPictureView> of(String directory, List<Picture> pictures) {
        return pictures.stream().map(picture -> of(directory, picture)).toList();
    }

    private static ContributionPictureView of(String directory, Picture picture) {
        return new ContributionPictureView(
                MediaPictures.of(
                        directory,
                        picture.hash(),
                        picture.mediaType(),
                        picture.width(),
                        picture.height(),
                        picture.alternative()),
                MediaAddresses.largest(
                        directory,
                        picture.hash(),
                        picture.width(),
                        MediaAddresses.extension(picture.mediaType())));
    }
}
