package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An issue that waits for somebody: paused, or with deliveries in doubt.
@Serdeable
public record WaitingIssueJson(
        UUID id,
        long number,
        @Nullable String subject,
        String state,
        @Nullable String pauseReason,
        long inDoubt) {

    /// What it is called.
    public String title() {
        return subject == null ? "Nieuwsbrief " + number : subject;
    }

    /// Why it is paused; empty if it is not.
    public String reason() {
        return Objects.requireNonNullElse(pauseReason, "");
    }
}
