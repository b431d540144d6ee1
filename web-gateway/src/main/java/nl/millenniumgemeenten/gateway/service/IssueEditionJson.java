package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An issue of the newsletter as it was saved once.
@Serdeable
public record IssueEditionJson(
        int edition,
        String subject,
        String preheader,
        List<Map<String, Object>> blocks,
        Instant savedAt,
        EditorJson savedBy) {

    public IssueEditionJson {
        // What is empty is left out on the way.
        subject = Objects.requireNonNullElse(subject, "");
        preheader = Objects.requireNonNullElse(preheader, "");
        blocks = List.copyOf(Objects.requireNonNullElse(blocks, List.of()));
    }
}
