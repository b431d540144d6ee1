package nl.millenniumgemeenten.content.previewlink;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import org.jspecify.annotations.Nullable;

/// A secret link to the newest draft of an item.
///
/// @param revokedAt null while nobody revoked it
record PreviewLink(
        UUID id,
        String kind,
        UUID item,
        Editor madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    /// The longest that a link may work.
    static final Duration LONGEST = Duration.ofDays(31);

    /// Whether the link shows anything now.
    boolean works(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
