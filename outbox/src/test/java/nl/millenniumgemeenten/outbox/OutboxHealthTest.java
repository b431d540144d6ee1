package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.health.HealthStatus;
import java.sql.SQLException;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.LocalPostgres;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OutboxHealthTest {
    private static final Map<String, Object> WITHOUT_RELAY =
            Map.of("outbox.enabled", false, "outbox.bootstrap-servers", "127.0.0.1:1");

    @Test
    void an_empty_outbox_is_well() {
        try (var service = GoalService.start(TestStack.createDatabase(), "urn:t", WITHOUT_RELAY)) {
            assertThat(status(service)).isEqualTo(HealthStatus.UP);
            assertThat(gauge(service)).isZero();
        }
    }

    @Test
    void a_change_may_wait_for_minutes() throws SQLException {
        var database = TestStack.createDatabase();
        try (var service = GoalService.start(database, "urn:t", WITHOUT_RELAY)) {
            service.goals().define(1);
            age(database, "4 minutes");

            assertThat(status(service)).isEqualTo(HealthStatus.UP);
            assertThat(gauge(service)).isBetween(240.0, 299.0);
        }
    }

    @Test
    void a_change_that_waits_longer_than_five_minutes_is_red() throws SQLException {
        var database = TestStack.createDatabase();
        try (var service = GoalService.start(database, "urn:t", WITHOUT_RELAY)) {
            service.goals().define(1);
            age(database, "301 seconds");

            assertThat(status(service)).isEqualTo(OutboxHealth.STUCK);
            assertThat(gauge(service)).isGreaterThan(300);
        }
    }

    @Test
    void without_its_database_the_outbox_says_that_it_is_down() {
        try (var postgres = LocalPostgres.throwaway()) {
            var database = postgres.server().createDatabase("goals", "test");
            try (var service =
                    GoalService.start(
                            database,
                            "urn:t",
                            Map.of(
                                    "outbox.enabled",
                                    false,
                                    "outbox.bootstrap-servers",
                                    "127.0.0.1:1",
                                    "datasources.default.connection-timeout",
                                    1000))) {
                postgres.stop();

                assertThat(status(service)).isEqualTo(HealthStatus.DOWN);
            }
        }
    }

    private static HealthStatus status(GoalService service) {
        return Mono.from(service.bean(OutboxHealth.class).getResult())
                .blockOptional()
                .orElseThrow()
                .getStatus();
    }

    private static double gauge(GoalService service) {
        service.bean(CompositeMeterRegistry.class).add(new SimpleMeterRegistry());
        return service.bean(CompositeMeterRegistry.class)
                .get("outbox_oldest_age_seconds")
                .gauge()
                .value();
    }

    private static void age(Database database, String interval) throws SQLException {
        try (var connection = database.connect();
                var update =
                        connection.prepareStatement(
                                "update outbox_message set recorded_at = now() - ?::interval")) {
            update.setString(1, interval);
            update.executeUpdate();
        }
    }
}
