package nl.millenniumgemeenten.content.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Bodies;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.AlertChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveAlertsTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void alerts_at_a_page_and_below_it_go_along_when_it_is_put_elsewhere() throws SQLException {
        var above = live("/pages", page("boven", ""));
        var part = live("/pages", page("deel", ""));
        live("/pages", page("kind", part.text("/id")));
        var there = live("/alerts", alert("/deel"));
        var below = live("/alerts", alert("/deel/kind"));
        var draft = editor.post("/alerts", alert("/deel")).ok();
        var beside = live("/alerts", alert("/deelgenoot"));
        var whole = live("/alerts", alert("/"));

        editor.put(
                        "/pages/" + part.text("/id") + "/place",
                        part.etag(),
                        Map.of("parent", above.text("/id")))
                .ok();

        assertThat(told(there)).isEqualTo("/boven/deel");
        assertThat(told(below)).isEqualTo("/boven/deel/kind");
        assertThat(read(draft).text("/draft/path")).isEqualTo("/boven/deel");
        assertThat(read(draft).text("/draftEdition")).isEqualTo("1");
        assertThat(server.changes(draft.text("/id"))).isEmpty();
        assertThat(read(beside).etag()).isEqualTo(beside.etag());
        assertThat(read(whole).etag()).isEqualTo(whole.etag());
    }

    @Test
    void alerts_go_along_when_another_address_goes_live() throws SQLException {
        var page = live("/pages", page("oude-naam", ""));
        live("/pages", page("sub", page.text("/id")));
        var alert = live("/alerts", alert("/oude-naam/sub"));

        var renamed =
                editor.put("/pages/" + page.text("/id"), page.etag(), page("nieuwe-naam", "")).ok();
        assertThat(told(alert)).isEqualTo("/oude-naam/sub");
        editor.put("/pages/" + page.text("/id") + "/publication", renamed.etag()).ok();

        assertThat(told(alert)).isEqualTo("/nieuwe-naam/sub");
        assertThat(server.changes(alert.text("/id"))).hasSize(2);
    }

    @Test
    void an_alert_stays_with_the_page_that_came_in_the_place_of_a_withdrawn_one()
            throws SQLException {
        var gone = live("/pages", page("plaats", ""));
        var withdrawn =
                editor.delete("/pages/" + gone.text("/id") + "/publication", gone.etag()).ok();
        live("/pages", page("plaats", ""));
        var alert = live("/alerts", alert("/plaats"));

        var elsewhere =
                editor.put("/pages/" + gone.text("/id"), withdrawn.etag(), page("terug", "")).ok();
        editor.put("/pages/" + gone.text("/id") + "/publication", elsewhere.etag()).ok();

        assertThat(told(alert)).isEqualTo("/plaats");
        assertThat(read(alert).etag()).isEqualTo(alert.etag());
    }

    private String told(Answer alert) throws SQLException {
        return ((AlertChange.Published) server.changes(alert.text("/id")).getLast()).path();
    }

    private Answer read(Answer alert) {
        return editor.get("/alerts/" + alert.text("/id")).ok();
    }

    private Answer live(String collection, Map<String, Object> body) {
        var made = editor.post(collection, body).ok();
        return editor.put(collection + "/" + made.text("/id") + "/publication", made.etag()).ok();
    }

    private static Map<String, Object> alert(String path) {
        var body = new HashMap<String, Object>(Bodies.of("alerts", "", "Storing"));
        body.put("path", path);
        return body;
    }

    private static Map<String, Object> page(String slug, String parent) {
        var body = new HashMap<String, Object>(Bodies.of("pages", slug, "Over " + slug));
        body.put("slug", slug);
        body.put("parent", parent);
        return body;
    }
}
