package nl.millenniumgemeenten.content.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.AlertChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void an_alert_is_told_with_its_path_and_how_much_it_matters() throws SQLException {
        var body = Bodies.of("alerts", "", "Storing");
        body.put("path", "/nieuws/12-bericht");
        body.put("severity", "EMERGENCY");

        var created = editor.post("/alerts", body).ok();
        editor.put("/alerts/" + created.text("/id") + "/publication", "\"1\"").ok();

        assertThat(server.changes(created.text("/id")).getFirst())
                .isInstanceOfSatisfying(
                        AlertChange.Published.class,
                        change -> {
                            assertThat(change.path()).isEqualTo("/nieuws/12-bericht");
                            assertThat(change.severity()).isEqualTo(AlertChange.Severity.EMERGENCY);
                            assertThat(change.title()).isEqualTo("Storing");
                        });
    }

    @Test
    void a_path_of_another_form_is_named() {
        for (var path :
                List.of(
                        "",
                        "nieuws",
                        "/nieuws/",
                        "//",
                        "/Nieuws",
                        "/a b",
                        "https://x.nl/",
                        "/../x")) {
            var body = Bodies.of("alerts", "", "Storing");
            body.put("path", path);

            editor.post("/alerts", body).assertProblem(422, "invalid", "/path");
        }
    }

    @Test
    void an_alert_is_short_and_of_a_known_severity() {
        var body = Bodies.of("alerts", "", "Storing");
        body.put("severity", "PANIC");
        body.put("bodyHtml", "<p>" + "x".repeat(5000) + "</p>");

        editor.post("/alerts", body).assertProblem(422, "invalid", "/severity", "/bodyHtml");
    }
}
