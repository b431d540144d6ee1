package nl.millenniumgemeenten.content.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The longest list there may be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectImportTest {
    private static final int ROWS = 5000;

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void five_thousand_rows_are_recorded_at_once_and_chains_become_one_step() {
        var rows =
                IntStream.range(0, ROWS)
                        .mapToObj(row ->
                                Map.of(
                                        "from",
                                        "/lang/" + row,
                                        "to",
                                        row % 2 == 0 ? "/kaart?rij=" + row : "/lang/" + (row - 1)))
                        .toList();

        var first = editor.post("/redirects/import", Map.of("rows", rows)).ok();
        var again = editor.post("/redirects/import", Map.of("rows", rows)).ok();

        assertThat(first.json().at("/recorded").asInt()).isEqualTo(ROWS);
        assertThat(again.json().at("/unchanged").asInt()).isEqualTo(ROWS);
        var found = editor.get("/redirects?q=%2Flang%2F4999").ok();
        assertThat(found.text("/items/0/to")).isEqualTo("/kaart?rij=4998");
    }

    @Test
    void what_a_list_itself_leads_on_is_followed_and_a_loop_in_it_is_refused() {
        var chain =
                List.of(
                        Map.of("from", "/rij/a", "to", "/kaart"),
                        Map.of("from", "/rij/b", "to", "/rij/a"),
                        Map.of("from", "/rij/a", "to", "/kaart"));
        editor.post("/redirects/import", Map.of("rows", chain)).ok();

        var turned =
                List.of(
                        Map.of("from", "/rij/a", "to", "/cijfers"),
                        Map.of("from", "/rij/c", "to", "/rij/a"),
                        Map.of("from", "/rij/a", "to", "/rij/a"),
                        Map.of("from", "geen adres", "to", "/kaart"),
                        Map.of("from", "/rij/d", "to", "/rij/e"));
        editor.post("/redirects/import", Map.of("rows", turned))
                .assertProblem(422, "invalid", "/rows/2/to", "/rows/3/from", "/rows/4/to");
        assertThat(editor.get("/redirects?q=%2Frij%2F").ok().text("/items/0/to"))
                .isEqualTo("/kaart");
    }
}
