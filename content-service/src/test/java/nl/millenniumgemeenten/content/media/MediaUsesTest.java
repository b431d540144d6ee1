package nl.millenniumgemeenten.content.media;

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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaUsesTest {
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    private static Map<String, Object> article(String body) {
        return Map.of(
                "title",
                "Markt",
                "slug",
                "markt",
                "summary",
                "Een markt.",
                "bodyHtml",
                body,
                "datedOn",
                "2012-09-20",
                "goals",
                List.of(),
                "municipalities",
                List.of());
    }

    private static String figure(Answer medium) {
        return "<figure><img data-media=\"%s\" alt=\"Kramen\"></figure><p>Tekst</p>"
                .formatted(medium.text("/id"));
    }

    @Test
    void knows_where_it_is_used_and_stays_while_visitors_see_it() {
        var medium =
                editor.postFile("/media?name=markt.jpg", FileFixture.picture("jpeg", 400, 300))
                        .ok();
        var path = "/media/" + medium.text("/id");
        assertThat(editor.get(path + "/uses").ok().json().get("items")).isEmpty();

        var made = editor.post("/news-articles", article(figure(medium))).ok();
        var news = "/news-articles/" + made.text("/id");
        assertThat(use(path)).isEqualTo("news-articles true false");

        var published = editor.put(news + "/publication", made.etag()).ok();
        assertThat(use(path)).isEqualTo("news-articles true true");

        var saved = editor.put(news, published.etag(), article("<p>Zonder</p>")).ok();
        assertThat(use(path)).isEqualTo("news-articles false true");
        assertThat(
                        editor.delete(path + "/publication", medium.etag())
                                .assertProblem(409, "not-now")
                                .text("/detail"))
                .contains("1 plek");

        editor.put(news + "/publication", saved.etag()).ok();
        assertThat(editor.get(path + "/uses").ok().json().get("items")).isEmpty();
        assertThat(editor.delete(path + "/publication", medium.etag()).ok().text("/state"))
                .isEqualTo("withdrawn");
    }

    @Test
    void no_more_than_a_hundred_places_are_told_and_how_many_there_are() {
        var medium =
                editor.postFile("/media?name=vaak.jpg", FileFixture.picture("jpeg", 410, 300)).ok();
        for (int number = 0; number < 101; number++) {
            var body = new HashMap<>(article(figure(medium)));
            body.put("slug", "vaak-" + number);
            var made = editor.post("/news-articles", body).ok();
            if (number == 100) {
                editor.put("/news-articles/" + made.text("/id") + "/publication", made.etag()).ok();
            }
        }

        var uses = editor.get("/media/" + medium.text("/id") + "/uses").ok();

        assertThat(uses.json().get("items")).hasSize(100);
        assertThat(uses.json().get("total").asInt()).isEqualTo(101);
        assertThat(uses.json().at("/items/0/live").asBoolean()).isTrue();
        assertThat(uses.json().at("/items/1/live").asBoolean()).isFalse();
    }

    @Test
    void what_visitors_see_changes_with_an_editor_only() {
        var contributor = server.as("contributor");
        var file = FileFixture.picture("jpeg", 400, 300);
        var medium = contributor.postFile("/media?name=eigen.jpg", file).ok();
        var path = "/media/" + medium.text("/id");
        var described = contributor.put(path, medium.etag(), Map.of("title", "Nog van mij")).ok();
        var made = editor.post("/news-articles", article(figure(medium))).ok();
        editor.put("/news-articles/" + made.text("/id") + "/publication", made.etag()).ok();

        var other = FileFixture.picture("jpeg", 300, 400);
        contributor
                .putFile(path + "/file?name=anders.jpg", described.etag(), other)
                .assertProblem(403, "not-yours");
        contributor
                .put(path, described.etag(), Map.of("title", "Anders"))
                .assertProblem(403, "not-yours");
        editor.putFile(path + "/file?name=anders.jpg", described.etag(), other).ok();
    }

    private String use(String path) {
        var items = editor.get(path + "/uses").ok();
        assertThat(items.json().get("items")).hasSize(1);
        return items.text("/items/0/kind")
                + " "
                + items.text("/items/0/draft")
                + " "
                + items.text("/items/0/live");
    }
}
