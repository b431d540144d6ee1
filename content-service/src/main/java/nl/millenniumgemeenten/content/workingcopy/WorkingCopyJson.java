package nl.millenniumgemeenten.content.workingcopy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/// A working copy, whole.
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WorkingCopyJson(
        String kind,
        UUID id,
        String window,
        int edition,
        long revision,
        String title,
        Instant keptAt,
        JsonNode fields) {}
