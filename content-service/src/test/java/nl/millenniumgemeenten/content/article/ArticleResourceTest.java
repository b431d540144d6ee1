package nl.millenniumgemeenten.content.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.events.NewsArticleChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleResourceTest {

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_new_article_is_read_back_as_it_was_saved() {
        var created = editor.post("/news-articles", body("2012-09-24")).ok();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.etag()).isEqualTo("\"1\"");
        var read = editor.get(path(created)).ok();
        assertThat(read.json()).isEqualTo(created.json());
        assertThat(read.json().at("/number").asLong()).isPositive();
        assertThat(read.text("/draft/datedOn")).isEqualTo("2012-09-24");
        assertThat(read.json().at("/draft/goals")).hasToString("[2,7]");
        assertThat(read.text("/draft/municipalities/0")).isEqualTo("GM0809");
        assertThat(read.json().at("/live").isNull()).isTrue();
    }

    @Test
    void what_is_asked_twice_under_one_key_is_made_once() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Answer>>();
            for (int i = 0; i < 4; i++) {
                asked.add(
                        threads.submit(
                                () -> editor.postOnce("/news-articles", key, body("2012-09-24"))));
            }
            for (var one : asked) {
                answers.add(one.get().ok());
            }
        }

        assertThat(answers).extracting(Answer::json).containsOnly(answers.getFirst().json());
        assertThat(answers.getFirst().text("/id")).isEqualTo(key);
        editor.postOnce("/news-articles", key, body("2012-09-25"))
                .assertProblem(412, "stale-revision");
        server.asOther("editor")
                .postOnce("/news-articles", key, body("2012-09-24"))
                .assertProblem(412, "stale-revision");
        editor.postOnce(
                        "/resources",
                        key,
                        Map.of("title", "Iets anders", "slug", "iets-anders", "type", "GUIDE"))
                .assertProblem(412, "stale-revision");
        editor.postOnce("/news-articles", "7", body("2012-09-24")).assertProblem(400, "malformed");
    }

    @Test
    void publishing_and_withdrawing_are_told() throws SQLException {
        var created = editor.post("/news-articles", body("2012-09-24")).ok();
        var saved = editor.put(path(created), created.etag(), body("2012-09-25")).ok();

        var live = editor.put(path(created) + "/publication", saved.etag()).ok();
        var withdrawn = editor.delete(path(created) + "/publication", live.etag()).ok();

        assertThat(live.text("/live/datedOn")).isEqualTo("2012-09-25");
        assertThat(withdrawn.text("/state")).isEqualTo("withdrawn");
        editor.delete(path(created) + "/publication", withdrawn.etag())
                .assertProblem(409, "not-now");
        var changes = server.changes(created.text("/id"));
        assertThat(changes)
                .hasExactlyElementsOfTypes(
                        NewsArticleChange.Published.class, NewsArticleChange.Withdrawn.class);
        assertThat(changes.getFirst())
                .isInstanceOfSatisfying(
                        NewsArticleChange.Published.class,
                        change -> {
                            assertThat(change.edition()).isEqualTo(2);
                            assertThat(change.revision()).isEqualTo(3);
                            assertThat(change.number())
                                    .isEqualTo(created.json().at("/number").asLong());
                            assertThat(change.datedOn()).isEqualTo(LocalDate.of(2012, 9, 25));
                            assertThat(change.goals()).containsExactly(2, 7);
                            assertThat(change.municipalities()).containsExactly("GM0809");
                        });
    }

    @Test
    void every_field_at_fault_is_named_at_once() {
        var body = new HashMap<>(body("gisteren"));
        body.put("goals", List.of(1, 100));
        body.put("municipalities", List.of("Utrecht"));
        body.put("title", " ");

        editor.post("/news-articles", body)
                .assertProblem(
                        422, "invalid", "/datedOn", "/goals/1", "/municipalities/0", "/title");
        editor.post("/news-articles", body("0001-01-01")).assertProblem(422, "invalid", "/datedOn");
    }

    @Test
    void a_change_says_which_revision_it_is_based_on() {
        var article = editor.post("/news-articles", body("2012-09-24")).ok();
        var path = path(article);

        editor.putBlindly(path, body("2012-09-24")).assertProblem(428, "revision-required");
        editor.put(path, "\"7\"", body("2012-09-24")).assertProblem(412, "stale-revision");
        editor.put(path + "/publication", "\"7\"").assertProblem(412, "stale-revision");
        editor.get("/news-articles/" + UUID.randomUUID()).assertProblem(404, "no-such-thing");
    }

    @Test
    void the_list_is_walked_in_pieces_newest_first() {
        try (var own = ContentServer.start()) {
            var caller = own.as("contributor");
            for (var date : List.of("2012-01-01", "2014-01-01", "2013-01-01", "2013-01-01")) {
                caller.post("/news-articles", body(date)).ok();
            }

            var dates = new ArrayList<String>();
            var next = "";
            do {
                var piece = caller.get("/news-articles?limit=2" + next).ok();
                dates.addAll(piece.json().at("/items").findValuesAsText("datedOn"));
                next = "&after=" + piece.text("/next");
            } while (!next.equals("&after=null"));

            assertThat(dates)
                    .containsExactly("2014-01-01", "2013-01-01", "2013-01-01", "2012-01-01");
            caller.get("/news-articles?after=x").assertProblem(422, "invalid", "/after");
        }
    }

    @Test
    void every_save_is_an_edition_that_stays() {
        var created = editor.post("/news-articles", body("2012-09-24")).ok();
        editor.put(path(created), created.etag(), body("2012-09-25")).ok();

        var editions = editor.get(path(created) + "/editions").ok();

        assertThat(editions.json().at("/items").findValuesAsText("edition"))
                .containsExactly("2", "1");
        assertThat(editor.get(path(created) + "/editions/1").ok().text("/datedOn"))
                .isEqualTo("2012-09-24");
    }

    private static String path(Answer article) {
        return "/news-articles/" + article.text("/id");
    }

    private static Map<String, Object> body(String datedOn) {
        return Map.of(
                "slug", "een-bericht",
                "title", "Een bericht",
                "summary", "Waar het over gaat.",
                "bodyHtml", "Tekst.",
                "datedOn", datedOn,
                "goals", List.of(7, 2),
                "municipalities", List.of("GM0809"));
    }
}
