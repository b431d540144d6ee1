package nl.millenniumgemeenten.gateway.page.discussion;

import java.util.List;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.gateway.library.MediaAddresses;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.service.ContributionPictureJson;
import nl.millenniumgemeenten.gateway.site.Discussions;

/// A picture under what somebody wrote.
///
/// @param large where it stands as large as it is made
public record ContributionPictureView(MediaPictureView picture, String large) {

    /// The pictures of a contribution on the site.
    public static List<ContributionPictureView> of(ContributionChange.Recorded contribution) {
        var directory = Discussions.picturesPath(contribution);
        return contribution.pictures().stream()
                .map(picture ->
                        of(
                                directory,
                                new ContributionPictureJson(
                                        picture.hash(),
                                        picture.mediaType(),
                                        picture.width(),
                                        picture.height(),
                                        picture.alternative())))
                .toList();
    }

    /// Pictures whose files stand elsewhere than those that everybody sees.
    ///
    /// @param directory where that is, with a slash at its end
    public static List<ContributionPictureView> of(
            String directory, List<ContributionPictureJson> pictures) {
        return pictures.stream().map(picture -> of(directory, picture)).toList();
    }

    private static ContributionPictureView of(String directory, ContributionPictureJson picture) {
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
