package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A piece of content that a search at the desk finds.
///
/// @param kind as content-service names it, such as `news-articles`
@Serdeable
public record FoundJson(
        String kind,
        UUID id,
        String title,
        String state,
        boolean hasDraft,
        Instant savedAt,
        EditorJson savedBy) {}
