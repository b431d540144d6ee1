package nl.millenniumgemeenten.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @BeforeAll
    void write() {
        page(
                "waterputten",
                "Waterputten in Súdwest-Fryslân",
                "<p>Twee scholen sloegen een put.</p>");
        page("eerlijke-koffie", "Eerlijke koffie", "<p>Voor de duurzame gemeente.</p>");
        var news = article("Bord onthuld", "<p>De burgemeester en de koffie.</p>");
        editor.put("/news-articles/" + news.text("/id") + "/publication", news.etag()).ok();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "waterputten, Waterputten in Súdwest-Fryslân",
        "WATERPUT, Waterputten in Súdwest-Fryslân",
        "sudwest fryslan, Waterputten in Súdwest-Fryslân",
        "waterputen, Waterputten in Súdwest-Fryslân",
        "school, Waterputten in Súdwest-Fryslân",
        "duurzaam, Eerlijke koffie",
        "eerlijke koffie, Eerlijke koffie",
        "onthuld, Bord onthuld",
        "bor, Bord onthuld"
    })
    void the_best_answer_comes_first(String words, String title) {
        assertThat(titles("/search?q=" + encoded(words))).first().isEqualTo(title);
    }

    @Test
    void what_is_found_says_its_kind_its_state_and_who_saved_it_when() {
        var found = editor.get("/search?q=onthuld").ok();

        assertThat(found.text("/items/0/kind")).isEqualTo("news-articles");
        assertThat(found.text("/items/0/state")).isEqualTo("live");
        assertThat(found.json().at("/items/0/hasDraft").asBoolean()).isFalse();
        assertThat(found.text("/items/0/savedBy/name")).isNotBlank();
        assertThat(found.text("/items/0/savedAt")).isNotBlank();
    }

    @Test
    void words_in_a_title_come_before_words_in_a_newer_text() {
        assertThat(titles("/search?q=koffie")).containsExactly("Eerlijke koffie", "Bord onthuld");
    }

    @Test
    void what_somebody_works_on_is_theirs_and_not_on_the_site_yet() {
        var writer = server.asOther("editor");
        var draft = article(writer, "Nog bezig", "<p>Half.</p>");
        var seen = article(writer, "Al te zien", "<p>Heel.</p>");
        writer.put("/news-articles/" + seen.text("/id") + "/publication", seen.etag()).ok();

        var found = writer.get("/search?mine=true").ok();

        assertThat(found.json().at("/items").size()).isEqualTo(1);
        assertThat(found.text("/items/0/id")).isEqualTo(draft.text("/id"));
        assertThat(found.text("/items/0/title")).isEqualTo("Nog bezig");
    }

    @Test
    void a_kind_and_a_state_can_be_chosen() {
        assertThat(titles("/search?q=koffie&kind=news-articles")).containsExactly("Bord onthuld");
        assertThat(titles("/search?q=koffie&state=unpublished")).containsExactly("Eerlijke koffie");
        assertThat(titles("/search?q=koffie&kind=nothing")).isEmpty();
    }

    @Test
    void quotes_and_minuses_are_meant() {
        assertThat(titles("/search?q=" + encoded("koffie -burgemeester")))
                .containsExactly("Eerlijke koffie");
        assertThat(titles("/search?q=" + encoded("\"koffie eerlijke\""))).isEmpty();
    }

    @Test
    void what_was_saved_last_is_found_by_its_new_words_only() {
        var made = page("tijdelijk", "Zeldzaamwoord", "<p>Oud.</p>");
        editor.put(
                        "/pages/" + made.text("/id"),
                        made.etag(),
                        body("tijdelijk", "Anders", "<p>Nieuw.</p>"))
                .ok();

        assertThat(titles("/search?q=zeldzaamwoord")).isEmpty();
        assertThat(titles("/search?q=anders")).containsExactly("Anders");
    }

    @Test
    void without_words_it_is_what_was_saved_last_in_pieces() {
        var first = editor.get("/search?limit=1").ok();
        var second = editor.get("/search?limit=1&after=" + first.text("/next")).ok();

        assertThat(first.text("/items/0/id")).isNotEqualTo(second.text("/items/0/id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "'; drop table page; --",
                "& | ! ( ) : *",
                "%_\\",
                "🎉",
                "-",
                "\"",
                "de het een"
            })
    void nothing_breaks_on_what_people_type(String words) {
        assertThat(editor.get("/search?q=" + encoded(words)).status()).isEqualTo(200);
    }

    @Test
    void what_is_too_long_or_too_far_is_refused() {
        editor.get("/search?q=" + "a".repeat(201)).assertProblem(422, "invalid", "/q");
        editor.get("/search?after=-1").assertProblem(422, "invalid", "/after");
    }

    @ParameterizedTest
    @CsvSource({
        "contributor, 200",
        "moderator, 200",
        "administrator, 200",
        "municipality-contact, 403"
    })
    void whoever_works_at_the_desk_may_look(String role, int status) {
        assertThat(server.as(role).get("/search?q=koffie").status()).isEqualTo(status);
    }

    private List<String> titles(String path) {
        var titles = new ArrayList<String>();
        editor.get(path)
                .ok()
                .json()
                .at("/items")
                .forEach(item -> titles.add(item.at("/title").asText()));
        return titles;
    }

    private Answer page(String slug, String title, String html) {
        return editor.post("/pages", body(slug, title, html)).ok();
    }

    private Answer article(String title, String html) {
        return article(editor, title, html);
    }

    private static Answer article(Caller by, String title, String html) {
        return by.post(
                        "/news-articles",
                        Map.of(
                                "slug",
                                "bericht",
                                "title",
                                title,
                                "summary",
                                "Kort.",
                                "bodyHtml",
                                html,
                                "datedOn",
                                "2012-09-24",
                                "goals",
                                List.of(),
                                "municipalities",
                                List.of()))
                .ok();
    }

    private static Map<String, Object> body(String slug, String title, String html) {
        return Map.of(
                "slug",
                slug,
                "title",
                title,
                "navigationTitle",
                title,
                "summary",
                "Kort.",
                "bodyHtml",
                html,
                "position",
                1,
                "inNavigation",
                false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
