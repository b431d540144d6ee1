package nl.millenniumgemeenten.content.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.RedirectChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void an_address_is_sent_on_changed_and_sent_on_no_more() throws SQLException {
        var made = send("/oud/een.html", "/gemeenten").ok();
        var changed =
                editor.put(
                                "/redirects/" + made.text("/id"),
                                made.etag(),
                                Map.of("from", "/oud/een.html", "to", "https://example.nl/een"))
                        .ok();
        editor.delete("/redirects/" + made.text("/id"), changed.etag()).ok();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("/savedBy/name")).isEqualTo("Anna de Vries");
        assertThat(server.changes(made.text("/id")))
                .hasExactlyElementsOfTypes(
                        RedirectChange.Recorded.class,
                        RedirectChange.Recorded.class,
                        RedirectChange.Removed.class);
        editor.delete("/redirects/" + made.text("/id"), changed.etag())
                .assertProblem(404, "no-such-thing");
        send("/oud/een.html", "/kaart").ok();
    }

    @ParameterizedTest
    @CsvSource({
        "/oud/twee.html/, /oud/twee.html",
        "https://www.millenniumgemeenten.nl/oud/drie.html, /oud/drie.html",
        "' /Oud/Vier.HTML ', /Oud/Vier.HTML"
    })
    void an_address_may_be_given_whole(String typed, String kept) {
        assertThat(send(typed, "/kaart").ok().text("/from")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oud",
                "/met spatie",
                "/met?vraag=1",
                "/met#anker",
                "/",
                "/nieuws",
                "/redactie/x",
                "/zoeken",
                "/agenda/",
                "/api/v1",
                "/voorbeeld/abc",
                "/sitemap.xml",
                "/robots.txt",
                "//"
            })
    void what_cannot_be_sent_on_is_refused(String from) {
        send(from, "/kaart").assertProblem(422, "invalid", "/from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//elders.nl",
                "ftp://elders.nl",
                "https://",
                "/bestaat-niet",
                "https://a@b.nl"
            })
    void what_leads_nowhere_is_refused(String to) {
        send("/oud/nergens", to).assertProblem(422, "invalid", "/to");
    }

    @Test
    void a_chain_is_kept_as_one_step() {
        var last = page("einde");
        send("/keten/b", "/einde").ok();
        var first = send("/keten/a", "/keten/b").ok();
        assertThat(first.text("/to")).isEqualTo("/einde");

        assertThat(last.text("/path")).isEqualTo("/einde");
        page("verder");
        send("/keten/z", "/verder?bron=oud").ok();
        assertThat(targets("/keten/")).containsExactly("/einde", "/einde", "/verder?bron=oud");
    }

    @Test
    void what_led_to_an_address_leads_on_with_it() {
        var old = page("tijdelijke-plek");
        send("/rij/a", "/tijdelijke-plek").ok();
        editor.delete("/pages/" + old.text("/id") + "/publication", old.etag()).ok();

        send("/tijdelijke-plek", "/kaart").ok();

        assertThat(targets("/rij/")).containsExactly("/kaart");
    }

    @Test
    void a_loop_is_refused() {
        send("/lus/a", "/lus/a").assertProblem(422, "invalid", "/to");
        var made = send("/lus/b", "/kaart").ok();
        send("/lus/c", "/lus/b").ok();
        editor.put(
                        "/redirects/" + made.text("/id"),
                        made.etag(),
                        Map.of("from", "/lus/b", "to", "/lus/b?x=1"))
                .assertProblem(422, "invalid", "/to");
    }

    @Test
    void nothing_hides_a_page_or_another_redirect() {
        page("levend");
        send("/levend", "/kaart").assertProblem(409, "path-taken", "/from");
        send("/dubbel", "/kaart").ok();
        send("/dubbel", "/cijfers").assertProblem(409, "path-taken", "/from");
        var moved = page("voor-de-verhuizing");
        var body = body("na-de-verhuizing");
        var saved = editor.put("/pages/" + moved.text("/id"), moved.etag(), body).ok();
        editor.put("/pages/" + moved.text("/id") + "/publication", saved.etag()).ok();

        var refused = send("/voor-de-verhuizing", "/kaart");
        refused.assertProblem(409, "path-taken", "/from");
        assertThat(refused.text("/detail")).contains("/na-de-verhuizing");
        assertThat(editor.get("/redirects/automatic?q=verhuizing").ok().text("/items/0/to"))
                .isEqualTo("/na-de-verhuizing");
        assertThat(send("/via-oud", "/voor-de-verhuizing").ok().text("/to"))
                .isEqualTo("/na-de-verhuizing");
    }

    @Test
    void a_page_that_comes_to_stand_there_wins() throws SQLException {
        var made = send("/straks-een-pagina", "/kaart").ok();

        page("straks-een-pagina");

        assertThat(targets("/straks")).isEmpty();
        assertThat(server.changes(made.text("/id")).getLast())
                .isInstanceOf(RedirectChange.Removed.class);
    }

    @Test
    void a_list_is_taken_whole_or_not_at_all() {
        var good =
                List.of(
                        Map.of("from", "/lijst/a", "to", "/kaart"),
                        Map.of("from", "/lijst/b", "to", "/lijst/a"));
        var imported = editor.post("/redirects/import", Map.of("rows", good)).ok();
        assertThat(imported.json().at("/recorded").asInt()).isEqualTo(2);
        assertThat(
                        editor.post("/redirects/import", Map.of("rows", good))
                                .ok()
                                .json()
                                .at("/unchanged")
                                .asInt())
                .isEqualTo(2);

        var bad =
                List.of(
                        Map.of("from", "/lijst/c", "to", "/kaart"),
                        Map.of("from", "geen pad", "to", "/kaart"));
        editor.post("/redirects/import", Map.of("rows", bad))
                .assertProblem(422, "invalid", "/rows/1/from");
        assertThat(targets("/lijst/")).containsExactly("/kaart", "/kaart");
    }

    @Test
    void every_row_that_is_wrong_is_named() {
        var bad =
                List.of(
                        Map.of("from", "/fout/a", "to", "/kaart"),
                        Map.of("from", "geen pad", "to", "/kaart"),
                        Map.of("from", "/fout/b", "to", "/bestaat-niet"),
                        Map.of("from", "/fout/%61/", "to", "/cijfers"));

        var refused = editor.post("/redirects/import", Map.of("rows", bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/rows/1/from", "/rows/2/to", "/rows/3/from");
        assertThat(targets("/fout/")).isEmpty();
    }

    @Test
    void a_preview_of_a_list_changes_nothing() throws SQLException {
        var made = send("/proefrit/oud", "/kaart").ok();
        send("/proefrit/zelfde", "/kaart").ok();
        var rows =
                List.of(
                        Map.of("from", "/proefrit/nieuw", "to", "/kaart"),
                        Map.of("from", "/proefrit/oud", "to", "/cijfers"),
                        Map.of("from", "/proefrit/zelfde", "to", "/kaart"));

        var preview = editor.post("/redirects/import-previews", Map.of("rows", rows)).ok();

        assertThat(preview.json().at("/items/0/before").isMissingNode()).isTrue();
        assertThat(preview.text("/items/1/before")).isEqualTo("/kaart");
        assertThat(preview.text("/items/1/to")).isEqualTo("/cijfers");
        assertThat(preview.text("/items/2/before")).isEqualTo("/kaart");
        assertThat(targets("/proefrit/")).containsExactly("/kaart", "/kaart");
        assertThat(server.changes(made.text("/id"))).hasSize(1);
        assertThat(
                        editor.post("/redirects/import", Map.of("rows", rows))
                                .ok()
                                .json()
                                .at("/recorded")
                                .asInt())
                .isEqualTo(2);
    }

    @Test
    void all_ways_to_write_an_address_are_one() {
        var made = send("/lunch/caf%C3%A9/", "/kaart").ok();

        assertThat(made.text("/from")).isEqualTo("/lunch/café");
        send("/lunch/caf%c3%a9", "/cijfers").assertProblem(409, "path-taken", "/from");
        send("/lunch/café", "/cijfers").assertProblem(409, "path-taken", "/from");
        assertThat(send("/eten", "/lunch/caf%c3%a9").ok().text("/to")).isEqualTo("/kaart");
        assertThat(send("/oud%20pad", "/kaart").ok().text("/from")).isEqualTo("/oud%20pad");
        send("/caf%E9", "/kaart").assertProblem(422, "invalid", "/from");
        send("/eten-2", "/kaart?a=b|c").assertProblem(422, "invalid", "/to");
    }

    @Test
    void the_list_comes_in_pieces_and_can_be_searched() {
        send("/stuk/a", "/kaart").ok();
        send("/stuk/b", "/cijfers").ok();

        var first = editor.get("/redirects?q=/stuk/&limit=1").ok();
        var second = editor.get("/redirects?q=/stuk/&limit=1&after=" + first.text("/next")).ok();

        assertThat(first.text("/items/0/from")).isEqualTo("/stuk/a");
        assertThat(second.text("/items/0/from")).isEqualTo("/stuk/b");
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"contributor, 200, 403", "moderator, 200, 403", "administrator, 200, 201"})
    void who_may_publish_may_send_on(String role, int reading, int writing) {
        var caller = server.as(role);
        assertThat(caller.get("/redirects").status()).isEqualTo(reading);
        assertThat(
                        caller.post("/redirects", Map.of("from", "/rol/" + role, "to", "/kaart"))
                                .status())
                .isEqualTo(writing);
    }

    private Answer send(String from, String to) {
        return editor.post("/redirects", Map.of("from", from, "to", to));
    }

    private List<String> targets(String words) {
        var targets = new ArrayList<String>();
        editor.get("/redirects?q=" + words)
                .ok()
                .json()
                .at("/items")
                .forEach(item -> targets.add(item.at("/to").asText()));
        return targets;
    }

    private Answer page(String slug) {
        var made = editor.post("/pages", body(slug)).ok();
        return editor.put("/pages/" + made.text("/id") + "/publication", made.etag()).ok();
    }

    private static Map<String, Object> body(String slug) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Over " + slug,
                "navigationTitle",
                "",
                "summary",
                "",
                "bodyHtml",
                "<p>x</p>",
                "position",
                1,
                "inNavigation",
                false);
    }
}
