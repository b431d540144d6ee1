package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;

/// What a relay finds that starts where another one fell.
class RelayCrashTest {
    private static final Map<String, Object> WITHOUT_RELAY = Map.of("outbox.enabled", false);

    private final Database database = TestStack.createDatabase();
    private final String source = "urn:test:" + UUID.randomUUID();

    @Test
    void what_was_numbered_and_not_sent_keeps_its_number() throws SQLException {
        try (var service = GoalService.start(database, source, WITHOUT_RELAY)) {
            service.goals().define(1);
            service.goals().define(2);
            service.goals().define(1);
        }
        execute("update outbox_message set sequence = position where position <= 2");
        execute("insert into outbox_sequence (topic, last) values ('goals.v1', 2)");

        try (var _ = GoalService.start(database, source)) {
            var arrivals = Arrivals.await(source, 3);

            arrivals.assertNothingLostNorReordered();
            assertThat(arrivals.events())
                    .filteredOn(each -> each.key().equals("1"))
                    .extracting(Arrival::sequence)
                    .containsExactly(1L, 3L);
        }
    }

    @Test
    void what_was_sent_and_not_removed_comes_again_as_the_same_event() throws SQLException {
        try (var service = GoalService.start(database, source, WITHOUT_RELAY)) {
            service.goals().define(1);
            service.goals().define(1);
        }
        execute("update outbox_message set sequence = position");
        execute("insert into outbox_sequence (topic, last) values ('goals.v1', 2)");
        execute("create table removed as select * from outbox_message");
        try (var _ = GoalService.start(database, source)) {
            Arrivals.await(source, 2);
        }
        execute(
                """
                delete from outbox_message;
                insert into outbox_message overriding system value select * from removed
                """);

        try (var service = GoalService.start(database, source)) {
            service.goals().define(1);
            var arrivals = Arrivals.awaitMessages(source, 5);

            arrivals.assertNothingLostNorReordered();
            assertThat(arrivals.all())
                    .extracting(Arrival::revision)
                    .isEqualTo(List.of(1L, 2L, 1L, 2L, 3L));
        }
    }

    private void execute(String statements) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
