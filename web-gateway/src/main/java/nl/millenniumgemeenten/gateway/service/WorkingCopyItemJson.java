package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A working copy in a list; `revision` is 0 for something new.
@Serdeable
public record WorkingCopyItemJson(
        String kind, UUID id, String window, long revision, String title, Instant keptAt) {}
