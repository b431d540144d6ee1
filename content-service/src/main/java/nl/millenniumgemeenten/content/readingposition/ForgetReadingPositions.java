package nl.millenniumgemeenten.content.readingposition;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets where somebody has not read for a year.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetReadingPositions {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ReadingPositions positions;
    private final InstantSource clock;

    ForgetReadingPositions(ReadingPositions positions, InstantSource clock) {
        this.positions = positions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "8m", fixedDelay = "6h")
    @Transactional
    void run() {
        positions.forgetReadBefore(clock.instant().minus(REMEMBERED));
    }
}
