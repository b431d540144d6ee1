package nl.millenniumgemeenten.subscription.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.compose.ReaderToken;
import nl.millenniumgemeenten.subscription.service.Await;
import nl.millenniumgemeenten.subscription.service.ReceivedMail;
import nl.millenniumgemeenten.subscription.service.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The whole way of an issue: from what an editor wrote to the mail of a reader.
class IssueToReaderTest {
    private final RunningService service =
            RunningService.start(Map.of("sending.enabled", true, "sending.poll", "50ms"));
    private final Desk desk = new Desk(service);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_reader_gets_what_was_approved_with_their_own_way_to_stop() throws Exception {
        var token = service.subscribe("lezer@example.org").unsubscribeToken();
        var id = desk.approved();

        desk.now("editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}");
        Await.until("sent", () -> stateInDatabase().equals(List.of("sent")));
        var mail = issueMails("lezer@example.org").getFirst();

        assertThat(issueMails("lezer@example.org")).hasSize(1);
        assertThat(mail.html())
                .contains("<h2", "Welkom", "/afmelden/" + token, "/voorkeuren/" + token)
                .doesNotContain(ReaderToken.PLACEHOLDER);
        assertThat(mail.text())
                .contains("Welkom", "/afmelden/" + token, "/voorkeuren/" + token)
                .doesNotContain(ReaderToken.PLACEHOLDER);
    }

    @Test
    void what_was_sent_is_taken_out_of_the_archive_with_a_reason_and_once() throws Exception {
        service.subscribe("lezer@example.org");
        var id = desk.approved();
        desk.now("editor", "PUT", "/issues/" + id + "/sending", "{\"state\": \"sending\"}");
        Await.until("sent", () -> stateInDatabase().equals(List.of("sent")));
        assertThat(desk.send("editor", "GET", "/issues/" + id, "").body())
                .contains("\"may\":[\"withdraw\"]");

        var without = desk.now("editor", "DELETE", "/issues/" + id, "");
        assertThat(Desk.problem(without)).isEqualTo("422 invalid");
        assertThat(Desk.at(without, "errors", 0, "pointer")).isEqualTo("/reason");
        assertThat(desk.state(id)).isEqualTo("sent");
        for (int time = 1; time <= 2; time++) {
            assertThat(
                            desk.now(
                                            "editor",
                                            "DELETE",
                                            "/issues/" + id,
                                            "{\"reason\": \"Verkeerde datum\"}")
                                    .statusCode())
                    .isEqualTo(204);
        }

        assertThat(desk.state(id)).isEqualTo("withdrawn");
        assertThat(desk.issue(id, "history", 0, "act")).isEqualTo("withdrawn");
        assertThat(desk.issue(id, "history", 0, "text")).isEqualTo("Verkeerde datum");
        assertThat(
                        service.query(
                                """
                                select type, (data::json ->> 'revision')::int from outbox_message
                                where topic = 'issues.v1' order by position
                                """))
                .containsExactly(
                        "nl.millenniumgemeenten.issues.published.v1 1",
                        "nl.millenniumgemeenten.issues.sent.v1 2",
                        "nl.millenniumgemeenten.issues.withdrawn.v1 3");
        assertThat(service.query("select data from outbox_message where topic = 'issues.v1'"))
                .noneMatch(data -> data.contains("lezer@") || data.contains("Verkeerde datum"));
    }

    private List<String> stateInDatabase() {
        return service.query("select state from issue");
    }

    private List<ReceivedMail> issueMails(String reader) {
        return service.mailServer().mailsTo(reader).stream()
                .filter(mail -> mail.source().contains("List-Id:"))
                .toList();
    }
}
