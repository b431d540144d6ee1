package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far an issue is on its way.
///
/// @param deferred how many of those that wait were put off by their mail server
/// @param perSecond null while that is not known
/// @param awayUntil until when the mail server is left alone; null if it takes mail
/// @param pausedDomains how many domains are left alone
@Serdeable
public record SendingProgressJson(
        String state,
        @Nullable String pauseReason,
        long total,
        long sent,
        long waiting,
        long failed,
        long inDoubt,
        long dropped,
        long deferred,
        @Nullable Double perSecond,
        @Nullable Double secondsLeft,
        @Nullable Instant awayUntil,
        int pausedDomains) {

    /// Why it is paused; empty if it is not.
    public String reason() {
        return Objects.requireNonNullElse(pauseReason, "");
    }
}
