package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.service.RunningService;
import nl.millenniumgemeenten.subscription.service.ServiceToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionResourceTest {
    private final RunningService service =
            RunningService.start(Map.of("sending.enabled", true, "sending.poll", "50ms"));

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void an_editor_sees_who_was_refused_and_decides() throws Exception {
        readers(service, 2);
        service.mailServer()
                .answerRecipients(
                        to -> to.startsWith("reader2@") ? "550 5.1.1 %s: nobody" : "250 fine");
        var issue = issue(service);
        awaitState(service, issue, "sent");
        var deliveries = "/issues/" + issue + "/deliveries";
        var id = service.query("select id from delivery where state = 'failed'").getFirst();

        assertThat(service.send(deliveries + "?state=failed", "GET", "", "editor").body())
                .contains("\"id\":" + id, "\"hint\":\"r…@example.org\"", "\"replyCode\":550")
                .doesNotContain("reader2");
        assertThat(service.send(deliveries + "?state=sent", "GET", "", "editor").statusCode())
                .isEqualTo(400);
        assertThat(put(deliveries + "/" + id, "sent")).isEqualTo(409);
        assertThat(put(deliveries + "/" + id, "elsewhere")).isEqualTo(422);

        service.mailServer().answerRecipients("250 fine");
        assertThat(put(deliveries + "/" + id, "waiting")).isEqualTo(204);
        awaitState(service, issue, "sent");
        assertThat(states(service)).containsExactly("sent 2");
        assertThat(put(deliveries + "/" + id, "waiting")).isEqualTo(409);
        assertThat(service.send(deliveries + "?state=failed", "GET", "", "editor").body())
                .doesNotContain("\"id\"");
    }

    @Test
    void what_is_in_doubt_can_be_laid_aside() throws Exception {
        readers(service, 1);
        var issue = issue(service);
        awaitState(service, issue, "sent");
        service.execute("update delivery set state = 'in-doubt', attention_at = now()");
        service.execute("update issue_tally set sent = 0, in_doubt = 1");
        var id = service.query("select id from delivery").getFirst();

        assertThat(put("/issues/" + issue + "/deliveries/" + id, "sent")).isEqualTo(204);

        assertThat(states(service)).containsExactly("sent 1");
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(List.of(progress.sent(), progress.inDoubt())).containsExactly(1L, 0L);
    }

    @Test
    void all_that_was_seen_is_decided_at_once_and_what_came_later_is_not() throws Exception {
        readers(service, 5);
        var issue = issue(service);
        awaitState(service, issue, "sent");
        doubt("1, 2, 3", "-1 minute");
        var deliveries = "/issues/" + issue + "/deliveries";
        var seen = service.send(deliveries + "?state=in-doubt", "GET", "", "editor").body();
        var asOf = seen.replaceAll(".*\"asOf\":\"([^\"]+)\".*", "$1");
        doubt("4", "1 minute");

        var all = decide(deliveries, "in-doubt", "waiting", asOf);

        assertThat(all.body()).isEqualTo("{\"decided\":3}");
        awaitState(service, issue, "sent");
        assertThat(service.mailServer().dots()).hasSize(8);
        assertThat(states(service)).containsExactly("in-doubt 1", "sent 4");
        var progress = service.bean(Deliveries.class).progress(issue).orElseThrow();
        assertThat(List.of(progress.sent(), progress.inDoubt())).containsExactly(4L, 1L);
        assertThat(decide(deliveries, "in-doubt", "sent", "2999-01-01T00:00:00Z").body())
                .isEqualTo("{\"decided\":1}");
        assertThat(decide(deliveries, "failed", "sent", asOf).statusCode()).isEqualTo(422);
        assertThat(decide(deliveries, "in-doubt", "waiting", "straks").statusCode()).isEqualTo(422);
    }

    @Test
    void of_a_stopped_issue_nothing_is_sent_again() throws Exception {
        readers(service, 1);
        var issue = issue(service);
        awaitState(service, issue, "sent");
        doubt("1", "-1 minute");
        service.execute("update issue set state = 'cancelled'");

        assertThat(
                        decide(
                                        "/issues/" + issue + "/deliveries",
                                        "in-doubt",
                                        "waiting",
                                        "2999-01-01T00:00:00Z")
                                .body())
                .isEqualTo("{\"decided\":0}");
        assertThat(states(service)).containsExactly("in-doubt 1");
    }

    @Test
    void who_reads_two_lists_of_an_issue_counts_once() throws Exception {
        readers(service, 3);
        service.makeList("goal-3", "Doel 3");
        service.execute(
                """
                insert into subscription
                    (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select s.id, l.id, 'active', 'home', '2026-11', now(), now()
                from subscriber s cross join mailing_list l
                where l.key = 'goal-3' and s.address <> 'reader1@example.org'
                """);
        var issue = issue(service);
        awaitState(service, issue, "sent");
        var audience = "/issues/" + issue + "/audience";

        assertThat(service.send(audience, "GET", "", "editor").body())
                .isEqualTo(
                        "{\"people\":3,\"lists\":[{\"key\":\"newsletter\",\"title\":\"Nieuwsbrief\",\"people\":3}],"
                                + "\"languages\":[{\"language\":\"nl\",\"people\":3},{\"language\":\"en\",\"people\":0}]}");
        service.execute(
                "insert into issue_list (issue_id, list_id) select '%s', id from mailing_list where key = 'goal-3'"
                        .formatted(issue));
        assertThat(service.send(audience, "GET", "", "editor").body())
                .startsWith("{\"people\":3,")
                .contains("\"title\":\"Doel 3\",\"people\":2");
        assertThat(
                        service.send(
                                        "/issues/%s/audience".formatted(UUID.randomUUID()),
                                        "GET",
                                        "",
                                        "editor")
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_issue_waits_for_somebody_while_it_is_paused_or_in_doubt() throws Exception {
        readers(service, 2);
        var issue = issue(service);
        awaitState(service, issue, "sent");
        assertThat(service.send("/waiting-issues", "GET", "", "editor").body())
                .doesNotContain("Nieuws");

        doubt("1", "-1 minute");
        assertThat(service.send("/waiting-issues", "GET", "", "editor").body())
                .contains("\"subject\":\"Nieuws: één\",\"state\":\"sent\"", "\"inDoubt\":1");
        service.execute("update issue set state = 'paused', pause_reason = 'refusals'");
        assertThat(service.send("/waiting-issues", "GET", "", "editor").body())
                .contains("\"pauseReason\":\"refusals\"");
    }

    /// Some deliveries, by the order in which they were written down, were never answered.
    private void doubt(String which, String since) throws SQLException {
        service.execute(
                """
                with doubted as (
                    update delivery set state = 'in-doubt',
                        attention_at = now() + interval '%s'
                    where id in (select id from (
                        select id, row_number() over (order by id) as place from delivery) d
                        where place in (%s))
                    returning issue_id, claim)
                update issue_tally t set sent = t.sent - d.n, in_doubt = t.in_doubt + d.n
                from (select claim, count(*) as n from doubted group by claim) d
                where t.life = d.claim and t.writer = (select min(writer) from issue_tally)
                """
                        .formatted(since, which));
    }

    private HttpResponse<String> decide(String path, String from, String to, String upTo)
            throws Exception {
        return service.send(
                path + "/decisions",
                "POST",
                "{\"from\": \"%s\", \"to\": \"%s\", \"upTo\": \"%s\"}".formatted(from, to, upTo),
                "editor");
    }

    @Test
    void the_rate_is_changed_by_who_saw_what_it_is() throws Exception {
        var seen = service.send("/sending-rate", "GET", "", "editor");
        assertThat(seen.body()).isEqualTo("{}");
        var revision = seen.headers().firstValue("ETag").orElseThrow();

        assertThat(rate("{\"perSecond\": 20}", revision)).isEqualTo(204);
        assertThat(rate("{\"perSecond\": 30}", revision)).isEqualTo(412);
        assertThat(rate("{\"perSecond\": 0}", "\"2\"")).isEqualTo(422);
        assertThat(service.send("/sending-rate", "PUT", "{}", "editor").statusCode())
                .isEqualTo(428);
        assertThat(service.send("/sending-rate", "GET", "", "editor").body())
                .isEqualTo("{\"perSecond\":20}");
        assertThat(rate("{}", "\"2\"")).isEqualTo(204);
        assertThat(service.send("/sending-rate", "GET", "", "editor").body()).isEqualTo("{}");
    }

    private int put(String path, String state) throws Exception {
        return service.send(path, "PUT", "{\"state\": \"" + state + "\"}", "editor").statusCode();
    }

    private int rate(String json, String revision) throws Exception {
        return service.send(
                        "/sending-rate",
                        "PUT",
                        json,
                        Map.of(
                                "Authorization",
                                "Bearer " + ServiceToken.of("editor"),
                                "If-Match",
                                revision))
                .statusCode();
    }
}
