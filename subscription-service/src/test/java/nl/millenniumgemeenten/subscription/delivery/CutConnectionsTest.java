package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.CuttingProxy;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Connections to the database are cut in the middle of sending, each after the database did what
/// it was asked and before it could say so. What the mail server got is held against what the
/// database says.
class CutConnectionsTest {
    private static final int READERS = 1_000;
    private static final int CUTS = 12;
    private static final int LANES = 8;

    private final Database database = TestStack.createDatabase();

    @ParameterizedTest
    @ValueSource(strings = {"issue-claimer", "issue-writer", "issue-sender"})
    void nobody_is_mailed_twice_passed_over_or_forgotten_in_somebodys_hands(String connections)
            throws Exception {
        try (var proxy = new CuttingProxy(database, connections);
                var service = service(proxy)) {
            send(service, proxy);
        }
    }

    private RunningService service(CuttingProxy proxy) {
        return RunningService.start(
                database,
                Map.of(
                        "datasources.default.url",
                        proxy.jdbcUrl(),
                        "sending.enabled",
                        true,
                        "sending.poll",
                        "50ms",
                        "sending.lanes",
                        LANES));
    }

    private void send(RunningService service, CuttingProxy proxy) throws Exception {
        service.mailServer().offer("PIPELINING");
        service.execute("update sending_rate set per_second = %d".formatted(READERS / 4));
        readers(service, READERS);
        var issue = issue(service);

        for (int cut = 1; cut <= CUTS; cut++) {
            int enough = cut * READERS / (CUTS + 4);
            Await.until("under way", () -> service.mailServer().dots().size() >= enough);
            proxy.cutOne();
        }
        awaitState(service, issue, "sent");

        var dots = service.mailServer().dots();
        assertThat(dots).doesNotHaveDuplicates();
        var sent = addresses(service, "sent");
        var inDoubt = addresses(service, "in-doubt");
        assertThat(sent.size() + inDoubt.size()).isEqualTo(READERS);
        assertThat(dots).containsAll(sent);
        assertThat(inDoubt).containsAll(minus(dots, sent));
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(progress.sent()).isEqualTo(sent.size());
        assertThat(progress.inDoubt()).isEqualTo(inDoubt.size());
        System.out.printf("%d cuts: %d in doubt%n", CUTS, inDoubt.size());
    }

    private static List<String> addresses(RunningService service, String state) {
        return service.query(
                "select s.address from delivery d join subscriber s on s.id = d.subscriber_id"
                        + " where d.state = '%s'".formatted(state));
    }

    private static List<String> minus(List<String> all, List<String> some) {
        var known = new HashSet<>(some);
        return all.stream().filter(one -> !known.contains(one)).toList();
    }
}
