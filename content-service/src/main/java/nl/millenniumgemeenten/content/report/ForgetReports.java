package nl.millenniumgemeenten.content.report;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets what was said so long ago that it is no longer of use.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetReports {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Reports reports;
    private final InstantSource clock;

    ForgetReports(Reports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "7m", fixedDelay = "6h")
    @Transactional
    void run() {
        reports.forgetBefore(clock.instant().minus(REMEMBERED));
    }
}
