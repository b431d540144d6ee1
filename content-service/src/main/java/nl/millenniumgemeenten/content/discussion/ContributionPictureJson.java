package nl.millenniumgemeenten.content.discussion;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// A picture that came with a contribution.
@Serdeable
public record ContributionPictureJson(
        String hash, String mediaType, int width, int height, String alternative) {

    /// Those of a text.
    public static List<ContributionPictureJson> of(List<ContributionPicture> pictures) {
        return pictures.stream()
                .map(picture ->
                        new ContributionPictureJson(
                                picture.hash(),
                                picture.mediaType(),
                                picture.width(),
                                picture.height(),
                                picture.alternative()))
                .toList();
    }
}
