package nl.millenniumgemeenten.gateway.desk.media;

import java.util.Locale;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.desk.DraftReadings;
import nl.millenniumgemeenten.gateway.library.MediaPictureView;
import nl.millenniumgemeenten.gateway.library.MediaPictures;
import nl.millenniumgemeenten.gateway.service.MediumJson;

/// Makes what the desk shows of pictures and documents.
final class MediaTiles {
    private static final double KILOBYTE = 1024;

    private MediaTiles() {}

    static MediaTileView tile(MediumJson medium) {
        return new MediaTileView(
                medium.id().toString(),
                MediaScreens.path(medium.id()),
                medium.title(),
                kind(medium),
                picture(medium, "").orElse(null),
                medium.alternative());
    }

    /// The picture with this alternative text; nothing where visitors could not see it either.
    static Optional<MediaPictureView> picture(MediumJson medium, String alternative) {
        return medium.isPicture() && !medium.isWithdrawn()
                ? Optional.of(MediaPictures.of(DraftReadings.FILES, medium.stored(), alternative))
                : Optional.empty();
    }

    static String kind(MediumJson medium) {
        return medium.isPicture()
                ? "Beeld, " + medium.width() + " × " + medium.height()
                : "Document, " + ending(medium) + ", " + size(medium.bytes());
    }

    static String ending(MediumJson medium) {
        return medium.fileName()
                .substring(medium.fileName().lastIndexOf('.') + 1)
                .toUpperCase(Locale.ROOT);
    }

    /// "1,2 MB".
    static String size(long bytes) {
        return bytes < KILOBYTE * KILOBYTE
                ? Math.max(1, Math.round(bytes / KILOBYTE)) + " kB"
                : String.format(Locale.of("nl"), "%.1f MB", bytes / KILOBYTE / KILOBYTE);
    }
}
