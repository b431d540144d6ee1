package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
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
        String note) {}
