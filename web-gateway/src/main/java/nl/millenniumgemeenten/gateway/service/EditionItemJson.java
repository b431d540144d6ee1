package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A saved version in the list of versions; `live` if visitors see it now, `draft` if it is the
/// newest.
@Serdeable
public record EditionItemJson(
        int edition,
        String title,
        boolean live,
        boolean draft,
        Instant savedAt,
        EditorJson savedBy) {}
