package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OutboxTableTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Database database = TestStack.createDatabase();

    @Test
    @Timeout(60)
    void a_notification_that_is_there_already_ends_the_wait_at_once() throws SQLException {
        try (var table = new OutboxTable(database.connect());
                var writer = database.connect()) {
            wake(writer);
            // A statement on the way reads the notification from the connection.
            assertThat(table.tryLock()).isTrue();

            table.awaitNotification(LONG);

            wake(writer);
            table.awaitNotification(LONG);
        }
    }

    @Test
    @Timeout(60)
    void without_a_notification_the_wait_lasts_as_long_as_asked() throws SQLException {
        try (var table = new OutboxTable(database.connect())) {
            var before = System.nanoTime();

            table.awaitNotification(Duration.ofMillis(300));

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(290));
        }
    }

    @Test
    @Timeout(60)
    void old_notifications_are_heard_once() throws SQLException {
        try (var table = new OutboxTable(database.connect());
                var writer = database.connect()) {
            wake(writer);
            wake(writer);
            table.awaitNotification(LONG);
            var before = System.nanoTime();

            table.awaitNotification(Duration.ofMillis(300));

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(290));
        }
    }

    @Test
    void one_connection_at_a_time_has_the_lock_and_loses_it_with_itself() throws SQLException {
        try (var second = new OutboxTable(database.connect())) {
            try (var first = new OutboxTable(database.connect())) {
                assertThat(first.tryLock()).isTrue();
                assertThat(second.tryLock()).isFalse();
            }
            while (!second.tryLock()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void confirmed_numbers_are_on_disk() throws SQLException {
        try (var service =
                        GoalService.start(
                                database, "urn:test:disk", Map.of("outbox.enabled", false));
                var table = new OutboxTable(asInOperation());
                var other = database.connect()) {
            service.goals().define(1);
            assertThat(table.number(10)).hasSize(1);
            var numbered = log(other, "pg_current_wal_insert_lsn()");

            table.confirm();

            assertThat(log(other, "pg_current_wal_flush_lsn()")).isGreaterThanOrEqualTo(numbered);
        }
    }

    /// A connection whose commits wait for the disk: the server of the tests is in a hurry.
    private Connection asInOperation() throws SQLException {
        var connection = database.connect();
        try (var set = connection.createStatement()) {
            set.execute("set synchronous_commit = on");
        }
        return connection;
    }

    /// How far the log has come, in bytes.
    private static long log(Connection connection, String place) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("select " + place + " - '0/0'::pg_lsn")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void wake(Connection writer) throws SQLException {
        try (var notify = writer.createStatement()) {
            notify.execute("notify outbox");
        }
    }
}
