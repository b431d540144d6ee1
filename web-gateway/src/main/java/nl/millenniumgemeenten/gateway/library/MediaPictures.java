package nl.millenniumgemeenten.gateway.library;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// Makes pictures of the media library ready for a page.
public final class MediaPictures {
    private static final int MIDDLE = 5;

    private MediaPictures() {}

    /// The picture with this id; nothing where it is no picture, or may not be shown.
    public static Optional<MediaPictureView> of(Reading reading, UUID media, String alternative) {
        return reading.ask(new Question.StoredMedia(media))
                .filter(MediaChange.Stored::isPicture)
                .map(picture -> of(reading.mediaDirectory(picture.hash()), picture, alternative));
    }

    /// A stored picture.
    ///
    /// @param directory where its files stand, with a slash at its end
    public static MediaPictureView of(
            String directory, MediaChange.Stored picture, String alternative) {
        int width = Objects.requireNonNull(picture.width());
        int height = Objects.requireNonNull(picture.height());
        var extension = MediaAddresses.extension(picture.mediaType());
        return new MediaPictureView(
                MediaAddresses.sourceSet(directory, picture.hash(), width, "webp"),
                MediaAddresses.usual(directory, picture.hash(), width, extension),
                MediaAddresses.sourceSet(directory, picture.hash(), width, extension),
                width,
                height,
                alternative,
                Objects.requireNonNullElse(picture.credit(), ""),
                tenths(picture.focalX()),
                tenths(picture.focalY()));
    }

    /// A picture that stands in no library.
    ///
    /// @param directory where its files stand, with a slash at its end
    public static MediaPictureView of(
            String directory,
            String hash,
            String mediaType,
            int width,
            int height,
            String alternative) {
        var extension = MediaAddresses.extension(mediaType);
        return new MediaPictureView(
                MediaAddresses.sourceSet(directory, hash, width, "webp"),
                MediaAddresses.usual(directory, hash, width, extension),
                MediaAddresses.sourceSet(directory, hash, width, extension),
                width,
                height,
                alternative,
                "",
                MIDDLE,
                MIDDLE);
    }

    /// How wide the source of a picture is.
    public static int usualWidth(MediaPictureView picture) {
        return MediaAddresses.usualWidth(picture.width());
    }

    private static int tenths(@Nullable Double focus) {
        return focus == null ? MIDDLE : (int) Math.round(focus * 10);
    }
}
