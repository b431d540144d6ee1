package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue of the newsletter in the list of all.
///
/// @param dueAt when it goes to its readers, if that is planned
/// @param total how many readers it has; null until they were counted
@Serdeable
public record IssueLineJson(
        UUID id,
        long number,
        String subject,
        String state,
        @Nullable Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long total,
        Instant savedAt,
        String savedBy) {

    public IssueLineJson {
        subject = Objects.requireNonNullElse(subject, "");
    }
}
