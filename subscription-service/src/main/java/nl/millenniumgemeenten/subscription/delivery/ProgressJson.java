package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How far an issue is, for the desk.
@Serdeable
record ProgressJson(
        String state,
        String pauseReason,
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

    static ProgressJson of(Progress progress) {
        return new ProgressJson(
                progress.state(),
                progress.pauseReason(),
                progress.total(),
                progress.sent(),
                progress.waiting(),
                progress.failed(),
                progress.inDoubt(),
                progress.dropped(),
                progress.deferred(),
                boxed(progress.perSecond()),
                boxed(progress.secondsLeft()),
                progress.awayUntil().orElse(null),
                progress.pausedDomains());
    }

    private static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }
}
