package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page in the tree; pages come in the order of the tree, `depth` 0 at the top.
///
/// @param above the titles of the pages that it stands under, from the top
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
        List<String> above,
        Instant savedAt,
        EditorJson savedBy) {

    public PageItemJson {
        above = List.copyOf(Objects.requireNonNullElse(above, List.of()));
    }
}
