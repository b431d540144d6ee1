package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import nl.millenniumgemeenten.events.ContributionChange.Picture;
import org.jspecify.annotations.Nullable;

/// A picture that came with a contribution.
///
/// @param alternative what it shows, for who does not see it
@Serdeable
public record ContributionPictureJson(
        String hash, String mediaType, int width, int height, String alternative) {

    /// Those that were sent; an empty list is left out on the way, and a service from before there
    /// were pictures sends none.
    static List<ContributionPictureJson> sent(@Nullable List<ContributionPictureJson> pictures) {
        return pictures == null ? List.of() : List.copyOf(pictures);
    }

    /// The same as events tell of them.
    public static List<Picture> told(List<ContributionPictureJson> pictures) {
        return pictures.stream()
                .map(picture ->
                        new Picture(
                                picture.hash,
                                picture.mediaType,
                                picture.width,
                                picture.height,
                                picture.alternative))
                .toList();
    }
}
