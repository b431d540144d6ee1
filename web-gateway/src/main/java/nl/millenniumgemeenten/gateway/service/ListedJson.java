package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agenda item, resource or announcement in a list of the desk.
///
/// @param slug absent where it has no address of its own
/// @param path of an announcement: where it stands
@Serdeable
public record ListedJson(
        UUID id,
        String state,
        long number,
        @Nullable String slug,
        @Nullable String path,
        String title,
        boolean hasDraft,
        Instant savedAt,
        EditorJson savedBy) {}
