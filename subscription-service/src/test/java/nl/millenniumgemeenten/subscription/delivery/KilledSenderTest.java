package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.millenniumgemeenten.subscription.issue.IssueId;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two processes send one issue, and are killed again and again. What the mail server got is held
/// against what the database says.
class KilledSenderTest {
    private static final int READERS = Integer.getInteger("killed.readers", 4_000);
    private static final int KILLS = Integer.getInteger("killed.kills", 4);
    private static final int LANES = 8;

    /// Makes the tables, holds the mail server, and sends nothing itself.
    private final RunningService service = RunningService.start(Map.of("mail.sending", false));

    private final List<Process> senders = new ArrayList<>();
    private final Random random = new Random(5);

    @AfterEach
    void stop() {
        senders.forEach(Process::destroyForcibly);
        service.close();
    }

    @Test
    void nobody_is_mailed_twice_and_nobody_is_passed_over() throws Exception {
        service.mailServer().offer("PIPELINING");
        // Slow enough to be in the middle of it each time.
        service.execute("update sending_rate set per_second = %d".formatted(READERS / 12));
        readers(service, READERS);
        senders.add(sender());
        senders.add(sender());
        var issue = issue(service);

        for (int kill = 1; kill <= KILLS; kill++) {
            int before = service.mailServer().dots().size();
            int some = READERS / (KILLS + 2) + random.nextInt(20);
            Await.until("under way", () -> service.mailServer().dots().size() >= before + some / 2);
            var killed = senders.removeFirst();
            killed.destroyForcibly().waitFor();
            senders.add(sender());
        }
        awaitSent(issue);

        var dots = service.mailServer().dots();
        assertThat(dots).doesNotHaveDuplicates();
        var sent = addresses("sent");
        var inDoubt = addresses("in-doubt");
        assertThat(sent.size() + inDoubt.size()).isEqualTo(READERS);
        assertThat(inDoubt.size()).isLessThanOrEqualTo(LANES * KILLS);
        assertThat(dots).containsAll(sent);
        assertThat(inDoubt).containsAll(minus(dots, sent));
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(progress.sent()).isEqualTo(sent.size());
        assertThat(progress.inDoubt()).isEqualTo(inDoubt.size());
        assertThat(
                        service.query(
                                """
                                select type, count(*) from outbox_message where topic = 'issues.v1'
                                group by type order by type
                                """))
                .containsExactly(
                        "nl.millenniumgemeenten.issues.published.v1 1",
                        "nl.millenniumgemeenten.issues.sent.v1 1");
        System.out.printf(
                "%d readers, %d kills: %d sent, %d in doubt, of whom %d got it%n",
                READERS, KILLS, sent.size(), inDoubt.size(), minus(dots, sent).size());
    }

    private void awaitSent(IssueId issue) {
        for (int patience = 0; patience < 20; patience++) {
            try {
                IssueFixture.awaitState(service, issue, "sent");
                return;
            } catch (AssertionError notYet) {
                assertThat(senders).allMatch(Process::isAlive);
            }
        }
        assertThat(IssueFixture.states(service)).isEmpty();
    }

    private List<String> addresses(String state) {
        return service.query(
                "select s.address from delivery d join subscriber s on s.id = d.subscriber_id"
                        + " where d.state = '%s'".formatted(state));
    }

    private static List<String> minus(List<String> all, List<String> some) {
        var known = new HashSet<>(some);
        return all.stream().filter(one -> !known.contains(one)).toList();
    }

    private Process sender() throws IOException {
        return SenderProcess.start(service, LANES, Map.of());
    }
}
