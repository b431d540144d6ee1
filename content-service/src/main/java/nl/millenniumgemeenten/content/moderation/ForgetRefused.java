package nl.millenniumgemeenten.content.moderation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets what was refused, when nobody will ask about it any more.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetRefused {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final WaitingContributions waiting;
    private final InstantSource clock;

    ForgetRefused(WaitingContributions waiting, InstantSource clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "4m", fixedDelay = "1h")
    @Transactional
    void run() {
        waiting.forgetRefusedBefore(clock.instant().minus(REMEMBERED));
    }
}
