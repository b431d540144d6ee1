package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    private static void wake(Connection writer) throws SQLException {
        try (var notify = writer.createStatement()) {
            notify.execute("notify outbox");
        }
    }
}
