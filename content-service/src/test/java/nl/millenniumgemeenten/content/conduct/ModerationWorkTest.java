package nl.millenniumgemeenten.content.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import nl.millenniumgemeenten.content.contributionrequest.TakingPart;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModerationWorkTest {
    private final ContentServer server = ContentServer.start();
    private final TakingPart people = new TakingPart(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void it_is_told_how_much_there_is_to_do_and_of_whom_not() throws SQLException {
        assertThat(work()).isEqualTo("{\"waiting\":0,\"reported\":0,\"newestAt\":null}");
        var discussion = people.discussion("Werk");
        people.written(discussion, "Anna", "anna@example.org", "Een");
        people.written(discussion, "Bo", "bo@example.org", "Twee");
        var first =
                server.as("editor")
                        .get("/discussions/" + discussion + "/contributions")
                        .ok()
                        .text("/items/0/id");
        for (int nth = 0; nth < 2; nth++) {
            server.as("visitor")
                    .post("/contributions/" + first + "/reports", Map.of("reason", "Mis " + nth))
                    .ok();
        }

        assertThat(work()).as("not before it is settled").contains("\"waiting\":0");
        server.run("update waiting_contribution set written_at = '2026-11-29T12:00:00Z'");
        server.run("update contribution_report set reported_at = '2026-11-29T12:30:00Z'");

        assertThat(work())
                .isEqualTo("{\"waiting\":2,\"reported\":1,\"newestAt\":\"2026-11-29T12:30:00Z\"}");
        server.as("editor").get("/moderation-work").assertProblem(403, "not-yours");
    }

    private String work() {
        return server.as("service").get("/moderation-work").ok().json().toString();
    }
}
