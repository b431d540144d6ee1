package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;

/// Red in `/health` when for a minute nothing that is due was looked at. Not part of readiness:
/// editors can go on, only what they planned waits.
@Singleton
@Requires(beans = {HealthEndpoint.class, ScheduleRunner.class})
class ScheduleHealth implements HealthIndicator {
    private static final Duration RED = Duration.ofMinutes(1);

    /// Worse than UP, and still operational, as a stuck outbox is (decision 0014).
    static final HealthStatus STUCK =
            new HealthStatus("STUCK", "What is planned is not carried out", true, 500);

    private final ScheduleRunner runner;

    ScheduleHealth(ScheduleRunner runner) {
        this.runner = runner;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(of(runner.behind()));
    }

    /// How well it goes when the runner is this far behind.
    static HealthResult of(Duration behind) {
        return HealthResult.builder("schedule", behind.compareTo(RED) > 0 ? STUCK : HealthStatus.UP)
                .details(Map.of("behindSeconds", behind.toSeconds()))
                .build();
    }
}
