package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page in the tree; pages come in the order of the tree, `depth` 0 at the top.
@Serdeable
public record PageItemJson(
        UUID id,
        long revision,
        String state,
        @Nullable UUID parent,
        String path,
        String title,
        int position,
        boolean hasDraft,
        int depth,
        Instant savedAt,
        EditorJson savedBy) {}
