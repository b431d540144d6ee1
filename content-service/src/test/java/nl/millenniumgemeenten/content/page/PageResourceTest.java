package nl.millenniumgemeenten.content.page;

import static nl.millenniumgemeenten.content.page.PageFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageResourceTest {

    private final ContentServer server = ContentServer.start();
    private final Caller contributor = server.as("contributor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_new_page_is_read_back_as_it_was_saved() {
        var created = contributor.post("/pages", body("nieuwe-pagina")).ok();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        var location = created.response().headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/pages/" + created.text("/id"));
        var read = contributor.get(location).ok();
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.text("/state")).isEqualTo("unpublished");
        assertThat(read.text("/path")).isEqualTo("/nieuwe-pagina");
        assertThat(read.json().at("/live").isNull()).isTrue();
        assertThat(read.json().at("/hasDraft").asBoolean()).isTrue();
        assertThat(read.text("/draft/navigationTitle")).isEqualTo("Over nieuwe-pagina");
        assertThat(read.text("/draft/bodyHtml")).isEqualTo("<p>Tekst van nieuwe-pagina.</p>");
        assertThat(read.text("/draft/savedBy/id")).isEqualTo("account-7");
        assertThat(read.text("/draft/savedBy/name")).isEqualTo("Anna de Vries");
    }

    @Test
    void every_save_is_an_edition_that_stays() {
        var page = contributor.post("/pages", body("versies")).ok();
        var path = "/pages/" + page.text("/id");
        var second = new HashMap<>(body("versies"));
        second.put("title", "Tweede titel");

        var saved = contributor.put(path, page.etag(), second).ok();

        assertThat(saved.etag()).isEqualTo("\"2\"");
        assertThat(saved.json().at("/draftEdition").asInt()).isEqualTo(2);
        var editions = contributor.get(path + "/editions").ok();
        assertThat(editions.json().at("/items").findValuesAsText("title"))
                .containsExactly("Tweede titel", "Over versies");
        assertThat(editions.json().at("/next").isNull()).isTrue();
        assertThat(contributor.get(path + "/editions/1").ok().text("/title"))
                .isEqualTo("Over versies");
        assertThat(contributor.get(path + "/editions?limit=1").ok().text("/next")).isEqualTo("2");
        assertThat(
                        contributor
                                .get(path + "/editions?limit=1&after=2")
                                .ok()
                                .text("/items/0/edition"))
                .isEqualTo("1");
        contributor.get(path + "/editions/3").assertProblem(404, "no-such-thing");
        contributor.get(path + "/editions?limit=0").assertProblem(422, "invalid", "/limit");
    }

    @Test
    void of_versions_it_is_told_whether_their_texts_are_the_same_without_them() {
        var page = contributor.post("/pages", body("omtrek")).ok();
        var path = "/pages/" + page.text("/id");
        var second = new HashMap<>(body("omtrek"));
        second.put("title", "Tweede titel");
        var saved = contributor.put(path, page.etag(), second).ok();
        second.put("bodyHtml", "<p>Andere tekst.</p>");
        contributor.put(path, saved.etag(), second).ok();

        var outlines = contributor.get(path + "/outlines").ok().json().at("/items");

        assertThat(outlines.findValuesAsText("edition")).containsExactly("3", "2", "1");
        assertThat(outlines.findValuesAsText("title"))
                .containsExactly("Tweede titel", "Tweede titel", "Over omtrek");
        var texts = outlines.findValuesAsText("bodyHtml");
        assertThat(texts).allMatch(text -> text.matches("[0-9a-f]{32}"));
        assertThat(texts.get(1)).isEqualTo(texts.get(2)).isNotEqualTo(texts.get(0));
        contributor
                .get("/pages/" + UUID.randomUUID() + "/outlines")
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void what_people_paste_is_made_safe() {
        var body = body("veilig");
        body.put("bodyHtml", "Hallo<script>alert(1)</script>\n\n<b onclick=x>daar</b>");

        assertThat(contributor.post("/pages", body).ok().text("/draft/bodyHtml"))
                .isEqualTo("<p>Hallo</p>\n<p><strong>daar</strong></p>");
    }

    @Test
    void a_preview_shows_what_would_be_saved() {
        assertThat(
                        contributor
                                .post("/body-previews", Map.of("bodyHtml", "<i>Hallo</i>"))
                                .ok()
                                .text("/bodyHtml"))
                .isEqualTo("<p><em>Hallo</em></p>");
        assertThat(
                        contributor
                                .post("/body-previews", Map.of("bodyHtml", "<h2></h2>"))
                                .ok()
                                .json()
                                .at("/bodyHtml")
                                .isTextual())
                .isTrue();
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        var body = new HashMap<String, Object>();
        body.put("slug", "Hoofdletters En Spaties");
        body.put("parent", "geen-kenmerk");
        body.put("summary", "x".repeat(501));
        body.put("bodyHtml", "<p>" + "x".repeat(49_200) + "</p>");
        body.put("position", -1);
        body.put("inNavigation", "ja");
        body.put("verzonnen", 1);

        contributor
                .post("/pages", body)
                .assertProblem(
                        422,
                        "invalid",
                        "/slug",
                        "/parent",
                        "/title",
                        "/summary",
                        "/bodyHtml",
                        "/position",
                        "/inNavigation",
                        "/verzonnen");
    }

    @Test
    void what_is_no_json_object_is_malformed() {
        contributor.post("/pages", "[]").assertProblem(400, "malformed");
        contributor.post("/pages", "{").assertProblem(400, "malformed");
        contributor.post("/pages", "").assertProblem(400, "malformed");
    }

    @Test
    void addresses_of_the_site_itself_are_refused_at_the_top_only() {
        var page = contributor.post("/pages", body("alleen-boven")).ok();

        contributor.post("/pages", body("nieuws")).assertProblem(422, "invalid", "/slug");
        contributor.post("/pages", body("nieuws", page.text("/id"))).ok();
    }

    @Test
    void an_address_belongs_to_one_page() {
        contributor.post("/pages", body("bezet")).ok();

        contributor.post("/pages", body("bezet")).assertProblem(409, "path-taken", "/slug");
    }

    @Test
    void a_page_cannot_stand_under_itself_or_under_nothing() {
        var top = contributor.post("/pages", body("kring")).ok();
        var child = contributor.post("/pages", body("binnen", top.text("/id"))).ok();
        var path = "/pages/" + top.text("/id");

        contributor
                .put(path, top.etag(), body("kring", child.text("/id")))
                .assertProblem(422, "invalid", "/parent");
        contributor
                .put(path, top.etag(), body("kring", top.text("/id")))
                .assertProblem(422, "invalid", "/parent");
        contributor
                .put(path, top.etag(), body("kring", UUID.randomUUID().toString()))
                .assertProblem(422, "invalid", "/parent");
        assertThat(contributor.get(path).etag()).isEqualTo(top.etag());
    }

    @Test
    void drafts_below_follow_a_draft_that_gets_another_address() {
        var top = contributor.post("/pages", body("eerst")).ok();
        var child = contributor.post("/pages", body("onder", top.text("/id"))).ok();

        contributor.put("/pages/" + top.text("/id"), top.etag(), body("daarna")).ok();

        var followed = contributor.get("/pages/" + child.text("/id")).ok();
        assertThat(followed.text("/path")).isEqualTo("/daarna/onder");
        assertThat(followed.json().at("/formerPaths")).isEmpty();
    }

    @Test
    void a_change_says_which_revision_it_is_based_on() {
        var page = contributor.post("/pages", body("revisie")).ok();
        var path = "/pages/" + page.text("/id");

        contributor.putBlindly(path, body("revisie")).assertProblem(428, "revision-required");
        contributor.put(path, "oud", body("revisie")).assertProblem(400, "malformed");
        var stale = contributor.put(path, "\"9\"", body("revisie"));
        stale.assertProblem(412, "stale-revision");
        assertThat(stale.etag()).isEqualTo("\"1\"");
        assertThat(stale.text("/detail")).contains("1");
        contributor
                .put("/pages/" + UUID.randomUUID(), "\"1\"", body("revisie"))
                .assertProblem(404, "no-such-thing");
    }

    @Test
    void of_writers_at_the_same_time_exactly_one_wins() throws Exception {
        var page = contributor.post("/pages", body("wedloop")).ok();
        var path = "/pages/" + page.text("/id");
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            attempts.add(() -> contributor.put(path, page.etag(), body("wedloop")));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : writers.invokeAll(attempts)) {
                statuses.add(attempt.get().status());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        assertThat(contributor.get(path).json().at("/draftEdition").asInt()).isEqualTo(2);
    }

    @Test
    void a_draft_is_told_to_nobody() throws SQLException {
        var page = contributor.post("/pages", body("stil")).ok();

        contributor.put("/pages/" + page.text("/id"), page.etag(), body("stil")).ok();

        assertThat(server.changes(page.text("/id"))).isEmpty();
    }

    @Test
    void the_tree_is_walked_with_siblings_in_their_order() {
        try (var own = ContentServer.start()) {
            var caller = own.as("contributor");
            var second = body("tweede");
            second.put("position", 2);
            caller.post("/pages", second).ok();
            var first = caller.post("/pages", body("eerste")).ok();
            caller.post("/pages", body("eronder", first.text("/id"))).ok();

            var items = caller.get("/pages").ok().json().at("/items");

            assertThat(items.findValuesAsText("path"))
                    .containsExactly("/eerste", "/eerste/eronder", "/tweede");
            assertThat(items.findValuesAsText("depth")).containsExactly("0", "1", "0");
            assertThat(items.at("/0/liveEdition").isNull()).isTrue();
            assertThat(items.at("/1/parent").asText()).isEqualTo(first.text("/id"));
        }
    }

    @Test
    void who_looks_for_pages_finds_those_with_what_they_stand_under() {
        try (var own = ContentServer.start()) {
            var caller = own.as("contributor");
            var editor = own.asOther("editor");
            var top = caller.post("/pages", body("boven")).ok();
            var below = caller.post("/pages", body("midden", top.text("/id"))).ok();
            var deep = body("onder", below.text("/id"));
            deep.put("title", "100%_onder");
            caller.post("/pages", deep).ok();
            var live = editor.post("/pages", body("op-de-site")).ok();
            editor.put("/pages/" + live.text("/id") + "/publication", live.etag()).ok();
            caller.put("/pages/" + below.text("/id") + "/review", below.etag(), Map.of()).ok();

            assertThat(paths(caller, "")).hasSize(4);
            assertThat(paths(caller, "?q=MIDDEN")).containsExactly("/boven/midden");
            assertThat(paths(caller, "?q=100%25_")).containsExactly("/boven/midden/onder");
            assertThat(paths(caller, "?q=%25%25")).isEmpty();
            assertThat(paths(caller, "?q=m%C3%ADdd%C3%ABn")).containsExactly("/boven/midden");
            assertThat(paths(caller, "?state=live")).containsExactly("/op-de-site");
            assertThat(paths(caller, "?state=in-review")).containsExactly("/boven/midden");
            assertThat(paths(caller, "?state=planned")).isEmpty();
            assertThat(paths(editor, "?mine=true")).containsExactly("/op-de-site");
            assertThat(paths(caller, "?mine=true&q=over"))
                    .containsExactly("/boven", "/boven/midden");
            caller.get("/pages?state=onzin").assertProblem(422, "invalid", "/state");
            var under = caller.get("/pages?q=100%25_").ok().json().at("/items/0");
            assertThat(under.at("/above").toString()).isEqualTo("[\"Over boven\",\"Over midden\"]");
            assertThat(under.at("/depth").asInt()).isEqualTo(2);
        }
    }

    private static List<String> paths(Caller caller, String query) {
        return caller.get("/pages" + query).ok().json().at("/items").findValuesAsText("path");
    }
}
