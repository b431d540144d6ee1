package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A news article in the list of the desk.
@Serdeable
public record ArticleItemJson(
        UUID id,
        String state,
        long number,
        String slug,
        String title,
        boolean hasDraft,
        Instant savedAt,
        EditorJson savedBy) {}
