package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Works off the files that were brought, and forgets a week later what could not be taken.
@Singleton
@Requires(property = "imports.enabled", notEquals = "false")
class WorkOffImports {
    private static final Duration REJECTS_STAY = Duration.ofDays(7);

    private final ImportStep step;
    private final ImportLines lines;
    private final InstantSource clock;

    WorkOffImports(ImportStep step, ImportLines lines, InstantSource clock) {
        this.step = step;
        this.lines = lines;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${imports.poll:1s}", fixedDelay = "${imports.poll:1s}")
    void work() {
        while (step.handle()) {}
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "1h")
    void forget() {
        lines.forgetRejects(clock.instant().minus(REJECTS_STAY));
    }
}
