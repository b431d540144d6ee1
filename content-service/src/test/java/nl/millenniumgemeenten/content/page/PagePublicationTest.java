package nl.millenniumgemeenten.content.page;

import static nl.millenniumgemeenten.content.page.PageFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.PageChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePublicationTest {

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void publishing_tells_the_whole_page() throws SQLException {
        var page = live(body("publiek"));

        assertThat(page.text("/state")).isEqualTo("live");
        assertThat(page.json().at("/hasDraft").asBoolean()).isFalse();
        assertThat(page.text("/live/title")).isEqualTo("Over publiek");
        assertThat(server.changes(page.text("/id")))
                .singleElement()
                .isInstanceOfSatisfying(
                        PageChange.Published.class,
                        change -> {
                            assertThat(change.revision()).isEqualTo(2);
                            assertThat(change.edition()).isEqualTo(1);
                            assertThat(change.path()).isEqualTo("/publiek");
                            assertThat(change.parent()).isNull();
                            assertThat(change.bodyHtml()).isEqualTo("<p>Tekst van publiek.</p>");
                            assertThat(change.publishedAt()).isEqualTo(change.firstPublishedAt());
                            assertThat(change.publishedAt()).isEqualTo(page.text("/publishedAt"));
                        });
    }

    @Test
    void a_draft_waits_until_it_is_published_itself() throws SQLException {
        var page = live(body("wacht"));
        var changed = body("wacht");
        changed.put("title", "Nieuwe titel");

        var saved = editor.put(path(page), page.etag(), changed).ok();

        assertThat(saved.text("/live/title")).isEqualTo("Over wacht");
        assertThat(saved.text("/draft/title")).isEqualTo("Nieuwe titel");
        assertThat(saved.json().at("/hasDraft").asBoolean()).isTrue();
        var published = editor.put(path(saved) + "/publication", saved.etag()).ok();
        assertThat(published.text("/live/title")).isEqualTo("Nieuwe titel");
        assertThat(server.changes(page.text("/id")))
                .extracting(Change::revision)
                .containsExactly(2L, 4L);
    }

    @Test
    void publishing_again_changes_nothing_and_tells_nobody() throws SQLException {
        var page = live(body("nog-eens"));

        var again = editor.put(path(page) + "/publication", page.etag()).ok();

        assertThat(again.etag()).isEqualTo(page.etag());
        assertThat(server.changes(page.text("/id"))).hasSize(1);
    }

    @Test
    void a_withdrawn_page_is_told_and_can_come_back() throws SQLException {
        var page = live(body("weg"));

        var withdrawn = editor.delete(path(page) + "/publication", page.etag()).ok();

        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        assertThat(withdrawn.json().at("/live").isNull()).isTrue();
        editor.delete(path(page) + "/publication", withdrawn.etag()).assertProblem(409, "not-now");
        editor.put(path(page) + "/publication", withdrawn.etag()).ok();
        assertThat(server.changes(page.text("/id")))
                .hasExactlyElementsOfTypes(
                        PageChange.Published.class,
                        PageChange.Withdrawn.class,
                        PageChange.Published.class);
    }

    @Test
    void nothing_goes_live_under_a_page_that_is_not() {
        var top = editor.post("/pages", body("verborgen")).ok();
        var child = editor.post("/pages", body("kind", top.text("/id"))).ok();

        editor.put(path(child) + "/publication", child.etag()).assertProblem(409, "not-now");
    }

    @Test
    void a_page_with_live_pages_below_it_stays() {
        var top = live(body("moeder"));
        live(body("kind", top.text("/id")));

        var refused = editor.delete(path(top) + "/publication", top.etag());

        refused.assertProblem(409, "not-now");
        assertThat(refused.text("/detail")).contains("Onder deze pagina");
    }

    @Test
    void a_moved_page_takes_along_what_stands_below_it() throws SQLException {
        var top = live(body("oud"));
        var child = live(body("kind", top.text("/id")));
        var draft = editor.post("/pages", body("concept", child.text("/id"))).ok();
        var saved = editor.put(path(top), top.etag(), body("nieuw")).ok();
        assertThat(saved.text("/path")).isEqualTo("/oud");

        var moved = editor.put(path(top) + "/publication", saved.etag()).ok();

        assertThat(moved.text("/path")).isEqualTo("/nieuw");
        assertThat(moved.text("/formerPaths/0")).isEqualTo("/oud");
        assertThat(server.changes(child.text("/id")).getLast())
                .isInstanceOfSatisfying(
                        PageChange.Published.class,
                        change -> {
                            assertThat(change.path()).isEqualTo("/nieuw/kind");
                            assertThat(change.formerPaths()).containsExactly("/oud/kind");
                            assertThat(change.edition()).isEqualTo(1);
                            assertThat(change.publishedAt()).isEqualTo(child.text("/publishedAt"));
                        });
        assertThat(editor.get(path(draft)).ok().text("/path")).isEqualTo("/nieuw/kind/concept");
        assertThat(server.changes(draft.text("/id"))).isEmpty();
    }

    @Test
    void a_page_on_a_former_address_ends_the_redirect() throws SQLException {
        var moved = move(live(body("adres-een")), body("adres-twee"));
        assertThat(moved.text("/formerPaths/0")).isEqualTo("/adres-een");

        live(body("adres-een"));

        assertThat(editor.get(path(moved)).ok().json().at("/formerPaths")).isEmpty();
        assertThat(server.changes(moved.text("/id")).getLast())
                .isInstanceOfSatisfying(
                        PageChange.Published.class,
                        change -> {
                            assertThat(change.formerPaths()).isEmpty();
                            assertThat(change.path()).isEqualTo("/adres-twee");
                        });
    }

    @Test
    void the_address_of_a_withdrawn_page_is_free_and_not_taken_back() {
        var first = live(body("vrij"));
        var withdrawn = editor.delete(path(first) + "/publication", first.etag()).ok();
        live(body("vrij"));

        editor.put(path(first) + "/publication", withdrawn.etag())
                .assertProblem(409, "path-taken", "/slug");
        var elsewhere = move(withdrawn, body("vrij-verhuisd"));

        assertThat(elsewhere.json().at("/formerPaths")).isEmpty();
    }

    @Test
    void two_drafts_that_would_stand_under_each_other_cannot_both_go_live() {
        var one = live(body("een"));
        var two = live(body("twee"));
        var oneBelow = editor.put(path(one), one.etag(), body("een", two.text("/id"))).ok();
        var twoBelow = editor.put(path(two), two.etag(), body("twee", one.text("/id"))).ok();

        assertThat(editor.put(path(one) + "/publication", oneBelow.etag()).ok().text("/path"))
                .isEqualTo("/twee/een");
        editor.put(path(two) + "/publication", twoBelow.etag())
                .assertProblem(422, "invalid", "/parent");
    }

    @Test
    void a_page_may_take_the_place_of_the_page_above_it() {
        var top = live(body("boven"));
        var child = live(body("boven", top.text("/id")));
        live(body("boven", child.text("/id")));

        var away = move(top, body("elders"));
        var risen = move(editor.get(path(child)).ok(), body("boven"));

        assertThat(away.text("/path")).isEqualTo("/elders");
        assertThat(risen.text("/path")).isEqualTo("/boven");
        assertThat(editor.get(path(top)).ok().json().at("/formerPaths")).isEmpty();
    }

    @Test
    void the_largest_page_still_fits_in_its_event() throws SQLException {
        var body = body("groot");
        body.put("title", "\"é\"".repeat(66));
        body.put("summary", "\"é\"".repeat(166));
        body.put("bodyHtml", "<p>" + "é".repeat(24_570) + "</p>");

        assertThat(server.changes(live(body).text("/id"))).hasSize(1);
    }

    private Answer live(Map<String, Object> body) {
        var page = editor.post("/pages", body).ok();
        return editor.put(path(page) + "/publication", page.etag()).ok();
    }

    private Answer move(Answer page, Map<String, Object> body) {
        var saved = editor.put(path(page), page.etag(), body).ok();
        return editor.put(path(page) + "/publication", saved.etag()).ok();
    }

    private static String path(Answer page) {
        return "/pages/" + page.text("/id");
    }
}
