package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// Something of any kind that waits for review.
@Serdeable
public record ReviewItemJson(
        String kind,
        UUID item,
        String title,
        int edition,
        boolean changed,
        EditorJson requestedBy,
        Instant requestedAt,
        String note) {

    public ReviewItemJson {
        // What is empty is left out on the way.
        note = Objects.requireNonNullElse(note, "");
    }
}
