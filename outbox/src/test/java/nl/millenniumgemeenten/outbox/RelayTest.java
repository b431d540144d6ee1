package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RelayTest {
    private static final String TRACEPARENT =
            "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Database database = TestStack.createDatabase();
    private final String source = "urn:test:" + UUID.randomUUID();

    @Test
    void a_committed_change_arrives_in_its_envelope() {
        try (var service = GoalService.start(database, source)) {
            service.goals().define(7);

            var arrival = Arrivals.await(source, 1).all().getFirst();

            assertThat(arrival.key()).isEqualTo("7");
            assertThat(arrival.revision()).isEqualTo(1);
            assertThat(UUID.fromString(arrival.id())).isNotNull();
            assertThat(arrival.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", source)
                    .containsEntry("ce_type", "nl.millenniumgemeenten.goals.defined.v1")
                    .containsEntry("ce_subject", "7")
                    .containsEntry("ce_time", "2026-11-24T12:00:00Z")
                    .containsEntry(
                            "ce_dataschema",
                            "https://example.org/schemas/"
                                    + "nl.millenniumgemeenten.goals.defined.v1.json")
                    .containsEntry("ce_sequence", "1")
                    .containsEntry("ce_sequencetype", "Integer")
                    .containsEntry("content-type", "application/json")
                    .doesNotContainKey("ce_traceparent");
        }
    }

    @Test
    void the_trace_of_the_request_goes_along() {
        try (var service = GoalService.start(database, source)) {
            ServerRequestContext.with(
                    HttpRequest.PUT("/goals/7", "").header("traceparent", TRACEPARENT),
                    (Supplier<Long>) () -> service.goals().define(7));

            assertThat(Arrivals.await(source, 1).all().getFirst().headers())
                    .containsEntry("ce_traceparent", TRACEPARENT);
        }
    }

    @Test
    void a_change_that_is_rolled_back_is_never_sent() {
        try (var service = GoalService.start(database, source)) {
            service.goals().define(1);
            service.goals().defineAndRollBack(1);
            service.goals().define(1);

            var arrivals = Arrivals.await(source, 2);

            assertThat(arrivals.revisionsByKey()).isEqualTo(Map.of("1", List.of(1L, 2L)));
            arrivals.assertNothingLostNorReordered();
        }
    }

    @Test
    void eight_writers_of_the_same_goals_are_seen_in_the_order_of_their_commits()
            throws InterruptedException {
        try (var service = GoalService.start(database, source, Map.of("outbox.batch-size", 37))) {
            var changes = Writers.write(service, 100);

            Arrivals.await(source, changes).assertNothingLostNorReordered();
        }
    }

    @Test
    void numbers_go_on_where_they_were_after_a_restart() {
        for (int start = 1; start <= 3; start++) {
            try (var service = GoalService.start(database, source)) {
                service.goals().define(start);
                service.goals().define(start);
                Arrivals.await(source, 2 * start);
            }
        }

        Arrivals.awaitMessages(source, 6).assertNothingLostNorReordered();
    }

    @Test
    @Timeout(60)
    void a_commit_wakes_the_relay_long_before_its_poll() {
        var rarely = Map.<String, Object>of("outbox.poll", Duration.ofMinutes(5));
        try (var service = GoalService.start(database, source, rarely)) {
            for (int change = 1; change <= 5; change++) {
                service.goals().define(3);
                Arrivals.await(source, change);
            }
        }
    }

    @Test
    void a_change_that_no_topic_would_take_is_refused_and_nothing_of_it_is_saved() {
        try (var service = GoalService.start(database, source)) {
            assertThatThrownBy(() -> service.goals().define(4, "x".repeat(64 * 1024)))
                    .isInstanceOf(ChangeTooLarge.class)
                    .hasMessageContaining("goals.defined.v1 of 4");

            assertThat(service.goals().define(4)).isEqualTo(1);
            assertThat(Arrivals.await(source, 1).all()).hasSize(1);
        }
    }
}
