package nl.millenniumgemeenten.content.restoration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestorationResourceTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "news-articles"})
    void an_earlier_edition_comes_back_as_a_new_one_that_says_so(String kind) {
        var item = twice(kind, "terug-" + kind);
        var path = "/" + kind + "/" + item.text("/id");

        var restored =
                server.asOther("administrator")
                        .post(path + "/restorations", item.etag(), Map.of("edition", 1))
                        .ok();

        assertThat(restored.json().at("/edition").asInt()).isEqualTo(3);
        var now = editor.get(path).ok();
        assertThat(now.text("/draft/title")).isEqualTo("Eerste");
        assertThat(now.text("/draft/savedBy/name")).isEqualTo("Jan Jansen");
        assertThat(now.etag()).isEqualTo("\"3\"");
        assertThat(editor.get(path + "/editions/2").ok().text("/title")).isEqualTo("Tweede");
        var restorations = editor.get(path + "/restorations").ok();
        assertThat(restorations.json().at("/items"))
                .hasToString("[{\"edition\":3,\"restored\":1}]");
    }

    @Test
    void what_somebody_else_changed_since_is_not_restored_over() {
        var item = twice("news-articles", "oud");

        editor.post(path(item), "\"1\"", Map.of("edition", 1)).assertProblem(412, "stale-revision");
        editor.post(path(item), Map.of("edition", 1)).assertProblem(428, "revision-required");

        assertThat(editor.get(path(item)).ok().json().at("/items").size()).isZero();
    }

    @Test
    void what_is_not_there_or_is_the_newest_is_not_restored() {
        var item = twice("news-articles", "nieuwste");

        editor.post(path(item), item.etag(), Map.of("edition", 2)).assertProblem(409, "not-now");
        editor.post(path(item), item.etag(), Map.of("edition", 9))
                .assertProblem(404, "no-such-thing");
        editor.post(path(item), item.etag(), Map.of("edition", "een"))
                .assertProblem(422, "invalid", "/edition");
    }

    @Test
    void editors_restore_everybodys_and_nobody_else_restores() {
        for (var maker : List.of(server.as("contributor"), server.asOther("editor"))) {
            var item = twice(maker, "news-articles", "rechten");
            for (var role : List.of("contributor", "moderator", "visitor", "service")) {
                server.as(role)
                        .post(path(item), item.etag(), Map.of("edition", 1))
                        .assertProblem(403, "not-yours");
            }
            editor.post(path(item), item.etag(), Map.of("edition", 1)).ok();
            server.as("administrator").post(path(item), "\"3\"", Map.of("edition", 2)).ok();
        }
    }

    private static String path(Answer item) {
        return "/news-articles/" + item.text("/id") + "/restorations";
    }

    private Answer twice(String kind, String slug) {
        return twice(editor, kind, slug);
    }

    private static Answer twice(Caller maker, String kind, String slug) {
        var first = maker.post("/" + kind, body(kind, slug, "Eerste")).ok();
        return maker.put(
                        "/" + kind + "/" + first.text("/id"),
                        first.etag(),
                        body(kind, slug, "Tweede"))
                .ok();
    }

    private static Map<String, Object> body(String kind, String slug, String title) {
        var body = new HashMap<String, Object>();
        body.put("slug", slug);
        body.put("title", title);
        body.put("bodyHtml", "<p>Tekst.</p>");
        body.putAll(
                kind.equals("pages")
                        ? Map.of("position", 1, "inNavigation", true)
                        : Map.of("datedOn", "2012-09-24"));
        return body;
    }
}
