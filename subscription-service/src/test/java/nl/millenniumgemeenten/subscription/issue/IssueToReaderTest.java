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

    private List<String> stateInDatabase() {
        return service.query("select state from issue");
    }

    private List<ReceivedMail> issueMails(String reader) {
        return service.mailServer().mailsTo(reader).stream()
                .filter(mail -> mail.source().contains("List-Id:"))
                .toList();
    }
}
