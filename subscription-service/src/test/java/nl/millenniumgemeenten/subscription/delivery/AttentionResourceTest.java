package nl.millenniumgemeenten.subscription.delivery;

import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.awaitState;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.issue;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.readers;
import static nl.millenniumgemeenten.subscription.delivery.IssueFixture.states;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
