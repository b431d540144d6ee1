package nl.millenniumgemeenten.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.endpoint.health.HealthEndpoint;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.transaction.TransactionOperations;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// How long the oldest change has been waiting: a gauge, and red in `/health` after five minutes.
/// Not part of readiness: a service stays writable while Kafka is away.
@Singleton
@Requires(beans = {HealthEndpoint.class, OutboxConfiguration.class})
class OutboxHealth implements HealthIndicator {
    private static final Duration RED = Duration.ofMinutes(5);

    /// Worse than UP, and still operational: the service takes writes, only their events wait. DOWN
    /// would make `/health/readiness` red as well, and so keep writers away from a service that can
    /// serve them (decision 0014).
    static final HealthStatus STUCK =
            new HealthStatus("STUCK", "Changes are not reaching their topics", true, 500);

    private final TransactionOperations<Connection> transactions;
    private final MeterRegistry meters;

    OutboxHealth(TransactionOperations<Connection> transactions, MeterRegistry meters) {
        this.transactions = transactions;
        this.meters = meters;
    }

    @PostConstruct
    void register() {
        Gauge.builder("outbox_oldest_age_seconds", this, OutboxHealth::oldestAgeSeconds)
                .description("Age of the oldest change that is not yet on its topic")
                .register(meters);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::result).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult result() {
        try {
            var age = oldestAgeSeconds();
            var status = age > RED.toSeconds() ? STUCK : HealthStatus.UP;
            return HealthResult.builder("outbox", status)
                    .details(Map.of("oldestAgeSeconds", age))
                    .build();
        } catch (RuntimeException away) {
            return HealthResult.builder("outbox", HealthStatus.DOWN).build();
        }
    }

    private double oldestAgeSeconds() {
        return transactions.executeRead(status -> {
            try (var select =
                            status.getConnection()
                                    .prepareStatement(
                                            """
                                            select coalesce(extract(epoch from
                                                now() - min(recorded_at)), 0)
                                            from outbox_message
                                            """);
                    var row = select.executeQuery()) {
                row.next();
                return row.getDouble(1);
            } catch (SQLException broken) {
                throw new IllegalStateException("The outbox cannot be read", broken);
            }
        });
    }
}
