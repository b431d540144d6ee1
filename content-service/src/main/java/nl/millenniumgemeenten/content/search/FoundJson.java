package nl.millenniumgemeenten.content.search;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.EditorJson;

/// A piece of content that was found, as its newest edition has it.
///
/// @param kind as addresses name it, such as `news-articles`
/// @param hasDraft whether the newest edition is not the one that is or was on the site
@Serdeable
public record FoundJson(
        String kind,
        UUID id,
        String title,
        String state,
        boolean hasDraft,
        Instant savedAt,
        EditorJson savedBy) {}
