package nl.millenniumgemeenten.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two instances on one database: one relays, the other is there for when the first is not.
class RelayTakeoverTest {
    private static final int CUTS = 5;

    private final Database database = TestStack.createDatabase();
    private final String source = "urn:test:" + UUID.randomUUID();

    @Test
    @Timeout(120)
    void the_other_instance_takes_over_when_the_first_loses_its_connection() throws Exception {
        // The first sleeps long after it is cut off, so that it cannot be what sends the rest.
        var slow = Map.<String, Object>of("outbox.retry", Duration.ofMinutes(5));
        try (var first = GoalService.start(database, source, slow)) {
            first.goals().define(1);
            Arrivals.await(source, 1);
            var relay = relay().orElseThrow();
            try (var _ = GoalService.start(database, source)) {
                assertThat(relay()).hasValue(relay);

                terminate(relay);
                first.goals().define(1);

                Arrivals.await(source, 2).assertNothingLostNorReordered();
                assertThat(relay().orElseThrow()).isNotEqualTo(relay);
            }
        }
    }

    @Test
    @Timeout(120)
    void a_relay_that_lost_its_connection_starts_anew_however_rarely_it_polls() throws Exception {
        var rarely = Map.<String, Object>of("outbox.poll", Duration.ofMinutes(5));
        try (var service = GoalService.start(database, source, rarely)) {
            service.goals().define(1);
            Arrivals.await(source, 1);

            terminate(awaitRelay());
            service.goals().define(1);

            Arrivals.await(source, 2).assertNothingLostNorReordered();
        }
    }

    @Test
    @Timeout(120)
    void nothing_is_lost_when_relays_are_cut_off_in_the_middle_of_their_work() throws Exception {
        var small = Map.<String, Object>of("outbox.batch-size", 10);
        try (var one = GoalService.start(database, source, small);
                var other = GoalService.start(database, source, small)) {
            var writing = CompletableFuture.supplyAsync(() -> write(one, 150));
            var alsoWriting = CompletableFuture.supplyAsync(() -> write(other, 150));
            for (int cut = 0; cut < CUTS; cut++) {
                terminate(awaitRelay());
            }

            Arrivals.await(source, writing.get() + alsoWriting.get())
                    .assertNothingLostNorReordered();
        }
    }

    private static int write(GoalService service, int times) {
        try {
            return Writers.write(service, times);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int awaitRelay() throws SQLException {
        while (true) {
            var relay = relay();
            if (relay.isPresent()) {
                return relay.getAsInt();
            }
            Thread.onSpinWait();
        }
    }

    /// The process in PostgreSQL that serves the relay that is active.
    private OptionalInt relay() throws SQLException {
        try (var connection = database.connect();
                var select =
                        connection.prepareStatement(
                                """
                                select pid from pg_locks
                                where locktype = 'advisory' and granted and classid = 0x6F75
                                  and database = (select oid from pg_database
                                                  where datname = current_database())
                                """);
                var rows = select.executeQuery()) {
            return rows.next() ? OptionalInt.of(rows.getInt("pid")) : OptionalInt.empty();
        }
    }

    private void terminate(int process) throws SQLException {
        try (var connection = database.connect();
                var terminate = connection.prepareStatement("select pg_terminate_backend(?)")) {
            terminate.setInt(1, process);
            terminate.execute();
        }
    }
}
