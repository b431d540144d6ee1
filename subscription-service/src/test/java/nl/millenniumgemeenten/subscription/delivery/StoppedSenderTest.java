package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A process that sends stands still for longer than its lease, and then goes on as if nothing had
/// happened. Its connections stood all the while, and another took over from it.
class StoppedSenderTest {
    private static final int READERS = 2_000;
    private static final int LANES = 8;

    private final RunningService service = RunningService.start(Map.of("mail.sending", false));
    private final List<Process> senders = new ArrayList<>();

    @AfterEach
    void stop() {
        senders.forEach(Process::destroyForcibly);
        service.close();
    }

    @Test
    void nobody_is_mailed_twice_or_passed_over_when_a_sender_stands_still_and_goes_on()
            throws Exception {
        service.mailServer().offer("PIPELINING");
        service.execute("update sending_rate set per_second = %d".formatted(READERS / 10));
        readers(service, READERS);
        senders.add(sender());
        var issue = issue(service);
        Await.until("under way", () -> service.mailServer().dots().size() > READERS / 10);

        signal("STOP", senders.getFirst());
        var stopped = service.query("select max(number) from sender_life").getFirst();
        senders.add(sender());
        Await.until(
                "taken over",
                () ->
                        !service.query(
                                        "select 1 from sender_life where ended_at is not null and number = "
                                                + stopped)
                                .isEmpty());
        int then = service.mailServer().dots().size();
        Await.until("goes on", () -> service.mailServer().dots().size() > then + READERS / 10);
        signal("CONT", senders.getFirst());
        Await.until("nearly done", () -> service.mailServer().dots().size() > READERS * 3 / 4);
        IssueFixture.awaitState(service, issue, "sent");

        var dots = service.mailServer().dots();
        assertThat(dots).doesNotHaveDuplicates();
        var sent = addresses("sent");
        var inDoubt = addresses("in-doubt");
        assertThat(sent.size() + inDoubt.size()).isEqualTo(READERS);
        assertThat(inDoubt.size()).isLessThanOrEqualTo(LANES);
        assertThat(dots).containsAll(sent);
        var known = new HashSet<>(sent);
        assertThat(inDoubt)
                .containsAll(dots.stream().filter(address -> !known.contains(address)).toList());
        assertThat(senders).allMatch(Process::isAlive);
    }

    private List<String> addresses(String state) {
        return service.query(
                "select s.address from delivery d join subscriber s on s.id = d.subscriber_id"
                        + " where d.state = '%s'".formatted(state));
    }

    private Process sender() throws IOException {
        return SenderProcess.start(service, LANES, Map.of("SENDING_LEASE", "3s"));
    }

    private static void signal(String name, Process process)
            throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }
}
