package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.localstack.TestStack;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class KafkaSideTest {
    private static final KafkaSide.Condition AT_ONCE = () -> {};

    private final String source = "urn:test:" + UUID.randomUUID();

    @Test
    void a_relay_that_was_replaced_can_send_nothing_more()
            throws InterruptedException, SQLException {
        try (var old = opened();
                var next = opened()) {
            old.ensureTopics();
            old.takeOver();
            old.sendAll(List.of(message(1, "eerste")), AT_ONCE);

            next.takeOver();
            next.sendAll(List.of(message(2, "tweede")), AT_ONCE);

            assertThatThrownBy(() -> old.sendAll(List.of(message(1, "te laat")), AT_ONCE))
                    .isInstanceOf(KafkaException.class);
            next.sendAll(List.of(message(3, "derde")), AT_ONCE);
            assertThat(Arrivals.await(source, 3).all())
                    .extracting(Arrival::revision)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void readers_see_nothing_of_a_batch_that_was_refused_in_part()
            throws InterruptedException, SQLException {
        var tooLarge = message(2, "x".repeat(2_000_000));
        try (var relay = opened()) {
            relay.ensureTopics();
            relay.takeOver();
            var batch = List.of(message(1, "eerste"), tooLarge, message(3, "derde"));

            assertThatThrownBy(() -> relay.sendAll(batch, AT_ONCE))
                    .isInstanceOf(KafkaException.class);
        }
        try (var restarted = opened()) {
            restarted.takeOver();
            restarted.sendAll(List.of(message(1, "eerste"), message(2, "kleiner")), AT_ONCE);

            assertThat(Arrivals.await(source, 2).all())
                    .extracting(Arrival::revision)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void readers_see_nothing_of_a_batch_whose_condition_did_not_come_true()
            throws InterruptedException, SQLException {
        try (var relay = opened()) {
            relay.ensureTopics();
            relay.takeOver();

            assertThatThrownBy(() ->
                            relay.sendAll(
                                    List.of(message(1, "op drijfzand")),
                                    () -> {
                                        throw new SQLException("the server is gone");
                                    }))
                    .isInstanceOf(SQLException.class);
        }
        try (var restarted = opened()) {
            restarted.takeOver();
            restarted.sendAll(List.of(message(2, "op steen")), AT_ONCE);

            assertThat(Arrivals.await(source, 1).all())
                    .extracting(Arrival::revision)
                    .containsExactly(2L);
        }
    }

    private KafkaSide opened() {
        return new KafkaSide(
                new OutboxConfiguration(
                        TestStack.bootstrapServers(),
                        URI.create(source),
                        URI.create("https://example.org/schemas/"),
                        100,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        true));
    }

    private static OutboxMessage message(long revision, String text) {
        return new OutboxMessage(
                revision,
                new UUID(revision, 1),
                ChangeType.GOAL_DEFINED.typeName(),
                "goals.v1",
                "1",
                Goals.NOON,
                null,
                """
                {"number":1,"revision":%d,"text":"%s","theme":"milieu","definedAt":"%s"}\
                """
                        .formatted(revision, text, Goals.NOON),
                revision);
    }
}
