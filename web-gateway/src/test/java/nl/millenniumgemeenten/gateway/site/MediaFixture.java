package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.events.MediaChange;

/// Pictures and documents of the media library as a test needs them.
public final class MediaFixture {
    public static final String HASH = "ab".repeat(32);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private MediaFixture() {}

    /// A picture of 1500 by 1000 pixels, by Jan & Co.
    public static MediaChange.Stored picture(UUID id, long revision, String hash) {
        return new MediaChange.Stored(
                id,
                revision,
                hash,
                "image/jpeg",
                "markt.jpg",
                "Markt",
                1500,
                1000,
                123_456,
                0.2,
                0.74,
                "Jan & Co",
                NOON);
    }

    public static MediaChange.Stored document(UUID id, String hash) {
        return new MediaChange.Stored(
                id,
                1,
                hash,
                "application/pdf",
                "gids voor scholen.pdf",
                "Gids voor scholen",
                null,
                null,
                123_456,
                null,
                null,
                null,
                NOON);
    }

    public static MediaChange.Withdrawn withdrawn(UUID id, long revision) {
        return new MediaChange.Withdrawn(id, revision, NOON);
    }
}
