package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// An address that an editor sends on.
@Serdeable
public record RedirectJson(
        UUID id, long revision, String from, String to, Instant savedAt, EditorJson savedBy) {}
