package nl.millenniumgemeenten.subscription.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ScriptedMailServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailSenderTest {
    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void every_mail_can_be_unsubscribed_with_one_click_and_says_who_sent_it() throws Exception {
        service.subscribe("kop@example.org");
        service.signUp("kop@example.org");

        for (int nth = 1; nth <= 3; nth++) {
            var mail = service.mailServer().mailTo("kop@example.org", nth);
            assertThat(mail.sender()).startsWith("<nieuwsbrief@example.org>");
            assertThat(mail.header("From"))
                    .isEqualTo("Millenniumgemeenten <nieuwsbrief@example.org>");
            assertThat(mail.header("To")).isEqualTo("kop@example.org");
            assertThat(mail.header("Date")).startsWith("Tue, 25 Nov 2025 10:00:00");
            assertThat(mail.header("Message-ID")).matches("<[0-9a-f-]{36}@example\\.org>");
            assertThat(mail.header("List-Unsubscribe"))
                    .isEqualTo(
                            "<https://millenniumgemeenten.example/nieuwsbrief/afmelden/"
                                    + mail.unsubscribeToken()
                                    + ">");
            assertThat(mail.header("List-Unsubscribe-Post"))
                    .isEqualTo("List-Unsubscribe=One-Click");
            assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
            assertThat(mail.message().getContentType()).startsWith("multipart/alternative");
            assertThat(mail.part(0).getContentType()).startsWith("text/plain; charset=UTF-8");
            assertThat(mail.part(1).getContentType()).startsWith("text/html; charset=UTF-8");
            assertThat(mail.html()).contains(mail.unsubscribeToken());
        }
    }

    @Test
    void while_the_mail_server_is_away_people_sign_up_and_get_their_mail_later() throws Exception {
        service.mailServer().stop();

        assertThat(service.signUp("geduld@example.org").statusCode()).isEqualTo(202);
        awaitPutOff();
        // Nothing is in hand when the clock jumps.
        service.execute("update domain_pause set until = now() + interval '1 hour'");
        awaitPutOff();
        service.clock().pass(Duration.ofHours(30));
        awaitPutOff();

        service.mailServer().start();
        service.execute("update domain_pause set until = now()");
        service.mailServer().mailTo("geduld@example.org", 1);
        awaitMail("sent 1");
    }

    @Test
    void a_server_that_says_not_now_is_asked_again_and_one_that_says_never_is_not()
            throws Exception {
        service.mailServer().answerRecipients("451 4.7.1 %s: come back later");
        service.signUp("straks@example.org");
        awaitMail("waiting 1");

        service.mailServer().answerRecipients("550 5.1.1 %s: nobody here");
        service.clock().pass(Duration.ofMinutes(1));
        awaitMail("failed 2");

        assertThat(service.query("select reply_code from mail")).containsExactly("550");
        assertThat(service.mailServer().mailsTo("straks@example.org")).isEmpty();
    }

    @Test
    void a_refused_mail_is_failed_and_a_refused_sender_is_our_own_mistake() throws Exception {
        service.mailServer().answerSenders("550 5.7.1 not from you");
        service.signUp("onszelf@example.org");
        awaitPutOff();

        service.mailServer().answerSenders("250 fine");
        service.mailServer().answerMails("554 5.6.0 no");
        awaitMail("failed 1");
    }

    @Test
    void after_a_day_of_trying_it_gives_up() throws Exception {
        service.mailServer().answerMails("452 4.3.1 full");
        service.signUp("vol@example.org");
        awaitMail("waiting 1");

        service.clock().pass(Duration.ofHours(24));
        awaitMail("failed 2");
    }

    @Test
    void a_mail_whose_sender_crashed_is_sent_after_a_while() throws Exception {
        service.mailServer().answerMails("452 4.3.1 full");
        service.signUp("crash@example.org");
        awaitMail("waiting 1");
        service.execute(
                """
                update mail set state = 'sending',
                    next_attempt_at = timestamptz '2025-11-25T10:00:00Z' + interval '10 minutes'
                """);
        service.mailServer().answerMails("250 taken");

        service.clock().pass(Duration.ofMinutes(9));
        assertThat(service.bean(NextMail.class).claim()).isEqualTo(new NextMail.Found.Nothing());
        service.clock().pass(Duration.ofMinutes(1));

        service.mailServer().mailTo("crash@example.org", 1);
    }

    @Test
    void a_mail_that_is_still_in_hand_is_nobody_elses() throws Exception {
        service.mailServer().stop();
        service.signUp("traag@example.org");
        awaitPutOff();
        service.execute("update domain_pause set until = now() + interval '1 hour'");
        awaitPutOff();
        service.execute("update mail set state = 'sending', attempts = attempts + 1");
        var mail =
                new ClaimedMail(
                        UUID.fromString(service.query("select id from mail").getFirst()),
                        null,
                        MailKind.CONFIRMATION,
                        1,
                        service.clock().instant(),
                        false);
        var settle = service.bean(SettleMail.class);

        for (int times = 0; times < 3; times++) {
            assertThat(settle.keep(mail)).isTrue();
            service.clock().pass(Duration.ofMinutes(9));
            assertThat(service.bean(NextMail.class).claim())
                    .isEqualTo(new NextMail.Found.Nothing());
        }
        service.execute("update mail set attempts = 2");
        assertThat(settle.keep(mail)).isFalse();
    }

    @Test
    void a_mail_of_which_nobody_knows_goes_again_as_the_same_mail() throws Exception {
        service.mailServer().closeAt(Stage.DOT);
        service.signUp("twijfel@example.org");
        awaitMail("waiting 1");
        service.mailServer().behave();
        service.clock().pass(Duration.ofMinutes(1));

        assertThat(service.mailServer().mailTo("twijfel@example.org", 1).header("Message-ID"))
                .startsWith("<" + service.query("select id from mail").getFirst() + "@");
        assertThat(service.mailServer().dots())
                .containsExactly("twijfel@example.org", "twijfel@example.org");
    }

    @Test
    void a_mail_that_cannot_be_written_does_not_stand_in_the_way_of_others() throws Exception {
        service.execute(
                """
                insert into mail (id, kind, state, queued_at, next_attempt_at)
                values (gen_random_uuid(), 'message', 'waiting', timestamptz '2025-11-25T09:00:00Z',
                    timestamptz '2025-11-25T09:00:00Z')
                """);

        service.subscribe("gewoon@example.org");

        assertThat(mails()).contains("waiting 1");
    }

    @Test
    void two_instances_send_each_mail_once() throws Exception {
        service.mailServer().stop();
        for (int n = 0; n < 40; n++) {
            service.signUp("nummer" + n + "@example.org");
        }
        service.mailServer().start();
        try (var other = service.another()) {
            service.clock().pass(Duration.ofMinutes(2));
            other.clock().pass(Duration.ofMinutes(2));
            Await.until(
                    "all sent",
                    () ->
                            service.query("select count(*) from mail where state = 'sent'")
                                    .equals(List.of("40")));

            assertThat(IntStream.range(0, 40))
                    .allSatisfy(n ->
                            assertThat(service.mailServer().mailsTo("nummer" + n + "@example.org"))
                                    .hasSize(1));
        }
    }

    @Test
    void who_unsubscribed_meanwhile_gets_nothing_more() throws Exception {
        var first = service.subscribe("weg@example.org");
        service.mailServer().answerMails("452 4.3.1 full");
        service.signUp("weg@example.org");
        Await.until("put off", () -> mails().contains("waiting 1"));
        service.post("/unsubscriptions/" + first.unsubscribeToken(), "");
        service.mailServer().answerMails("250 taken");

        service.clock().pass(Duration.ofMinutes(1));

        Await.until("what was sent before", () -> mails().equals(List.of("sent 1", "sent 1")));
        assertThat(service.mailServer().mailsTo("weg@example.org")).hasSize(2);
    }

    private void awaitMail(String stateAndAttempts) {
        Await.until("mail " + stateAndAttempts, () -> mails().equals(List.of(stateAndAttempts)));
    }

    /// The server is left alone, and that does not count as an attempt.
    private void awaitPutOff() {
        Await.until(
                "put off without an attempt",
                () ->
                        service.query("select domain from domain_pause").equals(List.of("*"))
                                && mails().equals(List.of("waiting 0")));
    }

    private List<String> mails() {
        return service.query("select state, attempts from mail order by queued_at");
    }
}
