package nl.millenniumgemeenten.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of a file in the media library: a picture or a document. Who uses it holds its
/// id, so that another file under the same id is everywhere at once.
public sealed interface MediaChange extends Change {

    /// Stays the same when the file is replaced.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// It can be used, with this file. A picture stands at `/media/{hash}/{width}.webp` and, for
    /// who cannot read WebP, `.jpg` or `.png`; a document at `/media/{hash}/{fileName}`.
    ///
    /// @param hash SHA-256 of the file in hexadecimal
    /// @param mediaType of a document; of a picture `image/jpeg`, or `image/png` where it is partly
    ///   transparent: the other type in which it is served, besides WebP
    /// @param width of a picture in pixels, the right way up
    /// @param height of a picture in pixels, the right way up
    /// @param bytes of the file
    /// @param focalX what matters most in a picture: from 0, left, to 1, right
    /// @param focalY from 0, top, to 1, bottom
    /// @param credit who made it; absent where that need not be said
    record Stored(
            UUID id,
            long revision,
            String hash,
            String mediaType,
            String fileName,
            String title,
            @Nullable Integer width,
            @Nullable Integer height,
            long bytes,
            @Nullable Double focalX,
            @Nullable Double focalY,
            @Nullable String credit,
            Instant storedAt)
            implements MediaChange {

        /// Whether it is a picture; else it is a document.
        @JsonIgnore
        public boolean isPicture() {
            return width != null && height != null;
        }
    }

    /// It is no longer to be shown.
    record Withdrawn(UUID id, long revision, Instant withdrawnAt) implements MediaChange {}
}
