package nl.millenniumgemeenten.gateway.page.media;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// A picture of the media library in a page. The browser chooses from the source sets what fits.
///
/// @param webp the source set in WebP
/// @param source for who cannot read WebP, in the usual width
/// @param sourceSet for who cannot read WebP
/// @param alternative what it shows, empty where it is only decoration
/// @param credit who made it, empty where that need not be said
/// @param focusX what must stay in sight where it is cropped, in tenths from the left
/// @param focusY as `focusX`, from the top
public record MediaPictureView(
        String webp,
        String source,
        String sourceSet,
        int width,
        int height,
        String alternative,
        String credit,
        int focusX,
        int focusY) {

    /// The picture with this id; nothing where it is no picture, or may not be shown.
    public static Optional<MediaPictureView> of(Reading reading, UUID media, String alternative) {
        return reading.ask(new Question.StoredMedia(media))
                .filter(MediaChange.Stored::isPicture)
                .map(picture -> of(picture, alternative));
    }

    /// A stored picture.
    public static MediaPictureView of(MediaChange.Stored picture, String alternative) {
        int width = Objects.requireNonNull(picture.width());
        int height = Objects.requireNonNull(picture.height());
        var extension = MediaAddresses.extension(picture.mediaType());
        return new MediaPictureView(
                MediaAddresses.sourceSet(picture.hash(), width, "webp"),
                MediaAddresses.usual(picture.hash(), width, extension),
                MediaAddresses.sourceSet(picture.hash(), width, extension),
                width,
                height,
                alternative,
                Objects.requireNonNullElse(picture.credit(), ""),
                tenths(picture.focalX()),
                tenths(picture.focalY()));
    }

    private static int tenths(@Nullable Double focus) {
        return focus == null ? 5 : (int) Math.round(focus * 10);
    }
}
