package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One engine for all mail: what somebody waits for goes before an issue, and counts as it does.
class MailsBeforeIssuesTest {
    private static final Map<String, Object> QUICK =
            Map.of(
                    "sending.enabled",
                    true,
                    "sending.poll",
                    "50ms",
                    "sending.lanes",
                    4,
                    "sending.relay-pause",
                    "200ms");

    private final RunningService service = RunningService.start(QUICK);

    @BeforeEach
    void pipeline() {
        service.mailServer().offer("PIPELINING");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_confirmation_leaves_among_the_next_few_while_an_issue_to_thousands_is_under_way()
            throws Exception {
        service.execute("update sending_rate set per_second = 5, tokens = 0");
        readers(service, 3000);
        var issue = issue(service);
        Await.until("under way", () -> service.mailServer().dots().size() > 3);

        for (int nth = 1; nth <= 3; nth++) {
            var address = "nieuw" + nth + "@example.org";
            service.signUp(address);
            int asked = service.mailServer().dots().size();
            service.mailServer().mailTo(address, 1);

            assertThat(service.mailServer().dots().indexOf(address) - asked).isLessThan(10);
        }
        assertThat(service.query("select state from issue where id = '%s'".formatted(issue)))
                .containsExactly("sending");
    }

    @Test
    void both_kinds_together_keep_to_the_rate_and_each_goes_once() throws Exception {
        readers(service, 40);
        service.execute("update sending_rate set per_second = 20, tokens = 0, refilled_at = now()");
        try (var other = service.another()) {
            var began = System.nanoTime();
            var issue = issue(service);
            for (int n = 0; n < 20; n++) {
                (n % 2 == 0 ? service : other).signUp("nieuw" + n + "@example.org");
            }
            awaitState(service, issue, "sent");
            Await.until("mails", () -> sentMails() == 20);
            var seconds = (System.nanoTime() - began) / 1e9;

            assertThat(60 / seconds).isLessThan(20 * 1.05 + 1);
        }
        assertThat(service.mailServer().dots()).hasSize(60).doesNotHaveDuplicates();
        assertThat(metrics())
                .contains("mail_messages_total{outcome=\"accepted\",source=\"mail\"}")
                .contains("mail_messages_total{outcome=\"accepted\",source=\"issue\"}")
                .contains("mail_lanes_busy");
    }

    @Test
    void an_issue_that_is_paused_holds_up_no_mail() throws Exception {
        service.execute("update sending_rate set per_second = 20, tokens = 0");
        readers(service, 100);
        issue(service);
        Await.until("some", () -> service.mailServer().dots().size() > 5);
        service.execute("update issue set state = 'paused', pause_reason = 'desk'");

        service.subscribe("nieuw@example.org");

        assertThat(service.mailServer().dots().size()).isLessThan(60);
    }

    @Test
    void a_domain_that_puts_off_the_one_is_left_alone_with_the_other() throws Exception {
        service.mailServer()
                .answerRecipients(
                        to -> to.endsWith("@vol.example") ? "452 4.2.2 full" : "250 fine");
        for (int n = 1; n <= 3; n++) {
            service.signUp("een" + n + "@vol.example");
        }
        Await.until(
                "left alone",
                () ->
                        service.query("select domain from domain_pause where until > now()")
                                .equals(List.of("vol.example")));
        service.signUp("vier@vol.example");
        service.subscribe("elders@example.org");

        Await.until(
                "put off, without an attempt",
                () ->
                        service.query(
                                        """
                                        select m.state, m.attempts from mail m
                                        join subscriber s on s.id = m.subscriber_id
                                        where s.address = 'vier@vol.example'
                                          and m.next_attempt_at > m.queued_at
                                        """)
                                .equals(List.of("waiting 0")));
        assertThat(service.mailServer().commands()).noneMatch(line -> line.contains("vier@"));
    }

    private int sentMails() {
        return Integer.parseInt(
                service.query("select count(*) from mail where state = 'sent'").getFirst());
    }

    private String metrics() throws Exception {
        return service.send("/prometheus", "GET", "", Map.of()).body();
    }
}
