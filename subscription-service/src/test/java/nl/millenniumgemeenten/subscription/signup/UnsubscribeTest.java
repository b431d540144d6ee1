package nl.millenniumgemeenten.subscription.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnsubscribeTest {
    private static final String UNSUBSCRIBED = "{\"outcome\":\"unsubscribed\",\"language\":\"nl\"}";
    private static final String ALREADY =
            "{\"outcome\":\"already-unsubscribed\",\"language\":\"nl\"}";

    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_confirmation_mail_itself_withdraws_a_sign_up_and_erases_the_address()
            throws Exception {
        service.signUp("spijt@example.org");
        var mail = service.mailServer().mailTo("spijt@example.org", 1);
        var path = "/unsubscriptions/" + mail.unsubscribeToken();

        assertThat(service.get(path).body())
                .isEqualTo("{\"state\":\"pending\",\"language\":\"nl\"}");
        assertThat(service.post(path, "").body()).isEqualTo(UNSUBSCRIBED);
        assertThat(service.get(path).body())
                .isEqualTo("{\"state\":\"unsubscribed\",\"language\":\"nl\"}");
        assertThat(service.everythingStored()).doesNotContain("spijt");
        assertThat(service.post("/confirmations/" + mail.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"expired\",\"language\":\"nl\"}");
    }

    @Test
    void a_reader_is_gone_at_the_first_click_and_only_a_proof_of_consent_stays() throws Exception {
        var mail = service.subscribe("stop@example.org");
        var path = "/unsubscriptions/" + mail.unsubscribeToken();
        var before = Long.parseLong(subscribers());

        assertThat(service.get(path).body())
                .isEqualTo("{\"state\":\"subscribed\",\"language\":\"nl\"}");
        assertThat(service.post(path, "").body()).isEqualTo(UNSUBSCRIBED);
        assertThat(service.post(path, "").body()).isEqualTo(ALREADY);

        assertThat(subscribers()).isEqualTo(Long.toString(before - 1));
        assertThat(service.everythingStored()).doesNotContain("stop@");
        var trace =
                service.bean(TraceKey.class)
                        .of(EmailAddress.parse("STOP@example.org").orElseThrow());
        assertThat(
                        service.query(
                                """
                                select encode(trace, 'hex'), consent_proof from subscriber
                                where unsubscribe_token = '%s' and confirmed_at is not null
                                """
                                        .formatted(mail.unsubscribeToken())))
                .containsExactly(trace.value() + " null");
    }

    @Test
    void the_link_of_any_mail_works_whenever_it_is_used() throws Exception {
        service.subscribe("later@example.org");
        service.signUp("later@example.org");
        var mail = service.mailServer().mailTo("later@example.org", 2);
        service.clock().pass(Duration.ofDays(3000));

        assertThat(service.post("/unsubscriptions/" + mail.unsubscribeToken(), "").body())
                .isEqualTo(UNSUBSCRIBED);
    }

    @Test
    void what_a_mail_program_posts_with_one_click_is_fine() throws Exception {
        var mail = service.subscribe("klik@example.org");

        var answer =
                service.send(
                        "/unsubscriptions/" + mail.unsubscribeToken(),
                        "POST",
                        "List-Unsubscribe=One-Click",
                        Map.of(
                                "Content-Type",
                                "application/x-www-form-urlencoded",
                                "Authorization",
                                "Bearer " + ServiceToken.of("visitor")));

        assertThat(answer.body()).isEqualTo(UNSUBSCRIBED);
    }

    @Test
    void the_button_of_a_mail_program_ends_the_lists_that_brought_the_issue_and_no_others()
            throws Exception {
        service.makeList("goal-3", "Doel 3");
        var mail = service.subscribe("twee@example.org");
        var path = "/unsubscriptions/" + mail.unsubscribeToken();
        service.send(
                "/preferences/" + mail.unsubscribeToken(),
                "PUT",
                "{\"language\": \"nl\", \"lists\": [\"newsletter\", \"goal-3\"]}",
                "visitor");
        var issue = issueTo("goal-3");
        var oneClick = path + "?by=program&issue=" + issue;

        assertThat(service.get(path + "?issue=" + issue).body())
                .isEqualTo(
                        "{\"state\":\"subscribed\",\"lists\":[{\"key\":\"goal-3\","
                                + "\"title\":\"Doel 3\"}],\"language\":\"nl\"}");
        assertThat(service.post(oneClick, "").body())
                .isEqualTo("{\"outcome\":\"lists-ended\",\"language\":\"nl\"}");
        assertThat(service.post(oneClick, "").body()).isEqualTo(ALREADY);

        assertThat(
                        service.query(
                                """
                                select key, s.state, coalesce(end_reason, '')
                                from subscription s join mailing_list on id = list_id
                                join subscriber on subscriber.id = subscriber_id
                                where unsubscribe_token = '%s' order by key
                                """
                                        .formatted(mail.unsubscribeToken())))
                .containsExactly("goal-3 ended one-click", "newsletter active ");
        assertThat(service.post(path + "?scope=all&issue=" + issue, "").body())
                .isEqualTo(UNSUBSCRIBED);
        assertThat(service.everythingStored()).doesNotContain("twee@");
    }

    @Test
    void who_has_the_link_of_an_issue_has_the_issue() throws Exception {
        var mail = service.subscribe("twijfel@example.org");
        var issue = issueTo("newsletter");
        service.execute(
                """
                insert into delivery (issue_id, subscriber_id, state, claim, attention_at)
                select i.id, s.id, 'in-doubt', 3, now() from issue i cross join subscriber s
                where i.number = %s and s.address = 'twijfel@example.org'
                """
                        .formatted(issue));

        service.get("/unsubscriptions/" + mail.unsubscribeToken() + "?issue=" + issue);
        assertThat(service.query("select state from delivery")).containsExactly("in-doubt");
        service.post(
                "/unsubscriptions/" + mail.unsubscribeToken() + "?by=program&issue=" + issue, "");

        assertThat(service.query("select state from delivery")).containsExactly("sent");
        assertThat(service.query("select sent, in_doubt from issue_tally")).containsExactly("1 -1");
    }

    @Test
    void who_reads_nothing_but_what_brought_the_issue_leaves_altogether() throws Exception {
        var mail = service.subscribe("enige@example.org");
        var issue = issueTo("newsletter");

        assertThat(
                        service.post(
                                        "/unsubscriptions/"
                                                + mail.unsubscribeToken()
                                                + "?by=program&issue="
                                                + issue,
                                        "")
                                .body())
                .isEqualTo(UNSUBSCRIBED);
        assertThat(service.everythingStored()).doesNotContain("enige@");
    }

    private String issueTo(String list) throws Exception {
        service.execute(
                """
                with made as (
                    insert into issue (id, revision, state, draft_edition, language, digest_from)
                    values (gen_random_uuid(), 1, 'sent', 1, 'nl', timestamptz '2025-01-01')
                    returning id)
                insert into issue_list (issue_id, list_id)
                select made.id, mailing_list.id from made, mailing_list where key = '%s'
                """
                        .formatted(list));
        return service.query("select max(number) from issue").getFirst();
    }

    @Test
    void who_left_can_come_back() throws Exception {
        var mail = service.subscribe("terug@example.org");
        service.post("/unsubscriptions/" + mail.unsubscribeToken(), "");
        service.signUp("terug@example.org");
        var again = service.mailServer().mailTo("terug@example.org", 3);

        assertThat(service.post("/confirmations/" + again.confirmToken(), "").body())
                .isEqualTo("{\"outcome\":\"confirmed\",\"language\":\"nl\"}");
        assertThat(service.post("/unsubscriptions/" + mail.unsubscribeToken(), "").body())
                .isEqualTo(ALREADY);
    }

    @Test
    void a_link_that_we_never_sent_is_unknown() throws Exception {
        var path = "/unsubscriptions/" + Token.random().value();

        assertThat(service.get(path).statusCode()).isEqualTo(404);
        assertThat(service.post(path, "").statusCode()).isEqualTo(404);
    }

    private String subscribers() {
        return service.query("select subscribers from newsletter").getFirst();
    }
}
