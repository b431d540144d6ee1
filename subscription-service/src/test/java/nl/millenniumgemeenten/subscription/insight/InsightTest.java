package nl.millenniumgemeenten.subscription.insight;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class InsightTest {
    private static final String ANNA = "anna.insight@example.org";
    private static final Pattern LINK =
            Pattern.compile("/nieuwsbrief/(?:mijn-gegevens|adres)/([A-Za-z0-9_-]{24})");

    private final RunningService service = RunningService.start();

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void who_asks_gets_a_link_by_mail_and_sees_everything_behind_it_for_an_hour() throws Exception {
        service.subscribe(ANNA);
        var token = asked(ANNA, 3);

        var told = service.get("/insights/" + token).body();

        assertThat(told)
                .contains(
                        "\"state\":\"confirmed\"",
                        "\"address\":\"" + ANNA + "\"",
                        "\"lists\":[{\"key\":\"newsletter\",\"title\":\"Nieuwsbrief\","
                                + "\"state\":\"active\"}]",
                        "\"act\":\"asked\",\"source\":\"home\",\"wording\":\"2026-12\"",
                        "\"act\":\"given\"",
                        "\"kind\":\"confirmation\",\"state\":\"sent\"",
                        "\"kind\":\"welcome\"",
                        "\"proof\":false");
        service.clock().pass(Duration.ofMinutes(60));
        assertThat(service.get("/insights/" + token).statusCode()).isEqualTo(404);
        assertThat(service.get("/insights/" + Token.random().value()).statusCode()).isEqualTo(404);
    }

    @Test
    void the_answer_is_the_same_for_every_address_and_no_mailbox_is_filled() throws Exception {
        service.subscribe(ANNA);
        var known = ask(ANNA);
        var unknown = ask("niemand@example.org");

        assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(service.mailServer().mailTo("niemand@example.org", 1).subject())
                .isEqualTo("We weten niets van je");
        for (int time = 0; time < 5; time++) {
            ask("Niemand@example.org");
        }
        assertThat(service.query("select sum(mails) from address_budget group by trace"))
                .containsExactlyInAnyOrder("1", "3");
        assertThat(ask("geen adres").statusCode()).isEqualTo(422);
    }

    @Test
    void who_left_before_there_were_traces_is_recognised_before_the_answer_goes() throws Exception {
        service.leftBeforeTraces(ANNA);
        service.leftBeforeTraces("ook-weg@example.org");
        var answers = service.bean(AnswerInsight.class);

        assertThat(ask("Anna.insight@example.org").body()).isEqualTo(ask("n@example.org").body());
        assertThat(service.mailServer().commands()).isEmpty();
        assertThat(answers.next()).isTrue();
        assertThat(answers.next()).isTrue();
        assertThat(answers.next()).isFalse();

        var token = link(service.mailServer().mailTo("Anna.insight@example.org", 1));
        assertThat(service.get("/insights/" + token).body())
                .contains("\"state\":\"left\"", "\"proof\":true");
        assertThat(service.mailServer().mailTo("n@example.org", 1).subject())
                .isEqualTo("We weten niets van je");
        assertThat(service.query("select count(trace), count(consent_proof) from subscriber"))
                .containsExactly("1 1");
        assertThat(forget(token, "drop").statusCode()).isEqualTo(204);
        assertThat(service.query("select count(*) from subscriber where trace is not null"))
                .containsExactly("0");
    }

    @Test
    void a_question_that_waits_goes_with_who_is_forgotten() throws Exception {
        service.subscribe(ANNA);
        var token = asked(ANNA, 3);
        service.leftBeforeTraces("ook-weg@example.org");
        ask(ANNA);
        assertThat(service.query("select address_key from insight_question")).containsExactly(ANNA);

        forget(token, "keep");

        assertThat(service.query("select count(*) from insight_question")).containsExactly("0");
        assertThat(everything()).doesNotContain(ANNA);
    }

    @Test
    void forgetting_erases_the_address_everywhere_at_once_and_leaves_a_trace() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            service.subscribe(ANNA);
            var token = asked(ANNA, 3);
            service.mailServer().answerMails("452 4.3.1 full");
            service.signUp(ANNA);
            ask(ANNA);
            Await.until(
                    "mails that wait",
                    () -> service.query("select count(*) from message").equals(List.of("1")));
            move(token, "anna.elders@example.org");
            service.execute(
                    """
                    with waiting as (
                        insert into mail (id, kind, state, queued_at, next_attempt_at)
                        values (gen_random_uuid(), 'message', 'waiting', timestamptz '2025-01-01',
                            timestamptz '2099-01-01')
                        returning id)
                    insert into sample_mail (mail_id, recipient, subject, html, plain)
                    select id, 'Anna.Insight@example.org', 's', 'h', 'p' from waiting
                    """);
            assertThat(everything()).contains("anna.insight", "anna.elders");

            assertThat(forget(token, "keep").statusCode()).isEqualTo(204);

            assertThat(everything()).doesNotContainIgnoringCase("anna.insight");
            assertThat(everything().contains("anna.elders"))
                    .as("the new address, which waits for its mail")
                    .isFalse();
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .noneMatch(line -> line.contains("anna."));
            assertThat(service.query("select state, trace is not null from subscriber"))
                    .containsExactly("forgotten t");
            assertThat(service.query("select state, end_reason from subscription"))
                    .containsExactly("ended forgotten");
            assertThat(service.query("select subscribers from newsletter")).containsExactly("0");
            assertThat(forget(token, "keep").statusCode()).isEqualTo(404);
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void the_proof_can_go_with_the_address_or_be_erased_later() throws Exception {
        service.subscribe(ANNA);
        assertThat(forget(asked(ANNA, 3), "keep").statusCode()).isEqualTo(204);
        var later = asked(ANNA, 4);
        assertThat(service.get("/insights/" + later).body())
                .contains("\"state\":\"left\"", "\"proof\":true", "\"reason\":\"forgotten\"")
                .doesNotContain("\"address\"");

        assertThat(forget(later, "drop").statusCode()).isEqualTo(204);

        assertThat(service.query("select state, trace is null from subscriber"))
                .containsExactly("forgotten t");
        ask(ANNA);
        assertThat(service.mailServer().mailTo(ANNA, 5).subject())
                .isEqualTo("We weten niets van je");
    }

    @Test
    void who_was_forgotten_can_come_back_and_is_somebody_new() throws Exception {
        service.subscribe(ANNA);
        forget(asked(ANNA, 3), "drop");
        service.signUp(ANNA);
        var mail = service.mailServer().mailTo(ANNA, 4);

        assertThat(service.post("/confirmations/" + mail.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
        assertThat(service.query("select state from subscriber order by 1"))
                .containsExactly("confirmed", "forgotten");
    }

    @Test
    void an_address_changes_when_the_new_one_confirms_and_the_old_one_hears_of_it()
            throws Exception {
        var mail = service.subscribe(ANNA);
        move(asked(ANNA, 3), "anna+nieuw@example.org");
        var path =
                "/address-changes/"
                        + link(service.mailServer().mailTo("anna+nieuw@example.org", 1));

        for (int time = 0; time < 3; time++) {
            assertThat(service.get(path).body())
                    .isEqualTo("{\"state\":\"pending\",\"language\":\"nl\"}");
        }
        assertThat(service.query("select address from subscriber")).containsExactly(ANNA);
        assertThat(service.post(path, "").body())
                .isEqualTo("{\"outcome\":\"changed\",\"language\":\"nl\"}");

        assertThat(service.query("select address from subscriber"))
                .containsExactly("anna+nieuw@example.org");
        assertThat(service.mailServer().mailTo(ANNA, 4).subject())
                .isEqualTo("Je adres is gewijzigd");
        assertThat(service.post(path, "").body())
                .isEqualTo("{\"outcome\":\"expired\",\"language\":\"nl\"}");
        assertThat(service.get("/preferences/" + mail.unsubscribeToken()).body())
                .contains("\"state\":\"confirmed\"");
    }

    @Test
    void an_address_that_somebody_reads_at_is_not_taken_over_and_a_late_link_does_nothing()
            throws Exception {
        service.subscribe(ANNA);
        service.subscribe("bezet@example.org");
        var token = asked(ANNA, 3);
        move(token, "bezet@example.org");
        move(token, "laat@example.org");
        var taken = "/address-changes/" + link(service.mailServer().mailTo("bezet@example.org", 3));
        var late = "/address-changes/" + link(service.mailServer().mailTo("laat@example.org", 1));

        assertThat(service.post(taken, "").body())
                .isEqualTo("{\"outcome\":\"taken\",\"language\":\"nl\"}");
        service.clock().pass(Duration.ofDays(7));
        assertThat(service.post(late, "").body())
                .isEqualTo("{\"outcome\":\"expired\",\"language\":\"nl\"}");
        assertThat(service.query("select address from subscriber order by 1"))
                .containsExactly(ANNA, "bezet@example.org");
    }

    private HttpResponse<String> ask(String email) throws Exception {
        return service.post("/insights", "{\"email\": \"" + email + "\"}");
    }

    private String asked(String email, int nth) throws Exception {
        ask(email);
        return link(service.mailServer().mailTo(email, nth));
    }

    private void move(String token, String to) throws Exception {
        assertThat(
                        service.post(
                                        "/insights/" + token + "/address",
                                        "{\"email\": \"" + to + "\"}")
                                .statusCode())
                .isEqualTo(202);
    }

    private HttpResponse<String> forget(String token, String proof) throws Exception {
        return service.send("/insights/" + token + "?proof=" + proof, "DELETE", "", "visitor");
    }

    private static String link(ReceivedMail mail) throws Exception {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /// Every row of every table, the outbox too, as text.
    private String everything() {
        var text = new StringBuilder();
        for (var table :
                service.query(
                        """
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """)) {
            service.query("select t::text from \"" + table + "\" t")
                    .forEach(row -> text.append(row).append('\n'));
        }
        return text.toString();
    }
}
