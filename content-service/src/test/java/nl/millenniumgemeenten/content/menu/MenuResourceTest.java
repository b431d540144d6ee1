package nl.millenniumgemeenten.content.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.MenuChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MenuResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_menu_is_read_arranged_and_told_and_the_second_editor_is_told_too() throws SQLException {
        var page = editor.post("/pages", page()).ok().text("/id");
        var before = editor.get("/menus/footer").ok();
        var items =
                List.of(
                        Map.of("label", "", "page", page),
                        Map.of("label", "Global Goals", "address", "https://example.nl/doelen"));

        var after = editor.put("/menus/footer", before.etag(), Map.of("items", items)).ok();

        assertThat(before.json().at("/items")).isEmpty();
        assertThat(after.text("/items/1/label")).isEqualTo("Global Goals");
        assertThat(editor.get("/menus/footer").ok().json()).isEqualTo(after.json());
        assertThat(server.changes("footer").getLast())
                .isInstanceOfSatisfying(
                        MenuChange.Arranged.class,
                        change ->
                                assertThat(change.items())
                                        .containsExactly(
                                                new MenuChange.Item(
                                                        "", UUID.fromString(page), null),
                                                new MenuChange.Item(
                                                        "Global Goals",
                                                        null,
                                                        "https://example.nl/doelen")));
        editor.put("/menus/footer", before.etag(), Map.of("items", items))
                .assertProblem(412, "stale-revision");
    }

    @Test
    void what_leads_nowhere_and_what_has_no_name_is_refused() {
        var menu = editor.get("/menus/main").ok();
        var items =
                List.of(
                        Map.of("label", "Kapot", "address", "javascript:x"),
                        Map.of("label", "", "address", "/kaart"),
                        Map.of("label", "Niets"));

        editor.put("/menus/main", menu.etag(), Map.of("items", items))
                .assertProblem(
                        422, "invalid", "/items/0/address", "/items/1/label", "/items/2/address");
        var unknown = List.of(Map.of("label", "", "page", UUID.randomUUID().toString()));
        editor.put("/menus/main", menu.etag(), Map.of("items", unknown))
                .assertProblem(422, "invalid", "/items/0/page");
        var many = Collections.nCopies(21, Map.of("label", "Kaart", "address", "/kaart"));
        editor.put("/menus/main", menu.etag(), Map.of("items", many))
                .assertProblem(422, "invalid", "/items");
        editor.get("/menus/zijkant").assertProblem(404, "no-such-thing");
    }

    @Test
    void who_may_publish_may_arrange() {
        var menu = editor.get("/menus/main").ok();

        server.as("contributor")
                .put("/menus/main", menu.etag(), Map.of("items", List.of()))
                .assertProblem(403, "not-yours");
        assertThat(server.as("moderator").get("/menus/main").status()).isEqualTo(200);
    }

    private static Map<String, Object> page() {
        return Map.of(
                "slug",
                "in-het-menu",
                "title",
                "In het menu",
                "navigationTitle",
                "",
                "summary",
                "",
                "bodyHtml",
                "",
                "position",
                1,
                "inNavigation",
                false);
    }
}
