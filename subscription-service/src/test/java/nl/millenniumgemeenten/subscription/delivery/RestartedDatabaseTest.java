package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.LocalPostgres;
import nl.millenniumgemeenten.localstack.Ports;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL stops and starts again, more than once, while an issue is being sent.
class RestartedDatabaseTest {
    private static final int READERS = 2_000;
    private static final int RESTARTS = 3;
    private static final int LANES = 8;

    @Test
    void nobody_is_mailed_twice_or_passed_over(@TempDir Path directory) throws Exception {
        try (var postgres = LocalPostgres.keptIn(directory, Ports.free(), "unused")) {
            postgres.start();
            var database = postgres.server().createDatabase("sending", "sending");
            try (var service =
                    RunningService.start(
                            database,
                            Map.of(
                                    "sending.enabled",
                                    true,
                                    "sending.poll",
                                    "50ms",
                                    "sending.lanes",
                                    LANES))) {
                send(service, postgres);
            }
        }
    }

    private static void send(RunningService service, LocalPostgres postgres) throws Exception {
        service.mailServer().offer("PIPELINING");
        service.execute("update sending_rate set per_second = %d".formatted(READERS / 6));
        readers(service, READERS);
        var issue = issue(service);

        for (int restart = 1; restart <= RESTARTS; restart++) {
            int enough = restart * READERS / (RESTARTS + 2);
            Await.until("under way", () -> service.mailServer().dots().size() >= enough);
            postgres.stop();
            postgres.start();
        }
        IssueFixture.awaitState(service, issue, "sent");

        var dots = service.mailServer().dots();
        assertThat(dots).doesNotHaveDuplicates();
        var sent = addresses(service, "sent");
        var inDoubt = addresses(service, "in-doubt");
        assertThat(sent.size() + inDoubt.size()).isEqualTo(READERS);
        assertThat(inDoubt.size()).isLessThanOrEqualTo(RESTARTS * LANES);
        assertThat(dots).containsAll(sent);
        var known = new HashSet<>(sent);
        assertThat(inDoubt)
                .containsAll(dots.stream().filter(address -> !known.contains(address)).toList());
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(progress.sent()).isEqualTo(sent.size());
        assertThat(progress.inDoubt()).isEqualTo(inDoubt.size());
    }

    private static List<String> addresses(RunningService service, String state) {
        return service.query(
                "select s.address from delivery d join subscriber s on s.id = d.subscriber_id"
                        + " where d.state = '%s'".formatted(state));
    }
}
