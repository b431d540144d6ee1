package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;

/// A save of an issue in the list of all of them.
@Serdeable
public record IssueEditionLineJson(
        int edition, String subject, Instant savedAt, EditorJson savedBy) {

    public IssueEditionLineJson {
        subject = Objects.requireNonNullElse(subject, "");
    }
}
