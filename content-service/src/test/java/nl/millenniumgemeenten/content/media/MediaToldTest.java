package nl.millenniumgemeenten.content.media;

import static nl.millenniumgemeenten.content.media.FileFixture.picture;
import static nl.millenniumgemeenten.content.media.FileFixture.transparent;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.workflow.WorkflowFixture;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MediaChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the world hears of pictures and documents.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaToldTest {
    private static final String NEWS = "news-articles";
    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer upload(String name) {
        return editor.postFile("/media?name=" + name + ".jpg", picture("jpeg", 500, 300)).ok();
    }

    private static String path(Answer medium) {
        return "/media/" + medium.text("/id");
    }

    private List<Change> told(Answer medium) throws SQLException {
        return server.changes(medium.text("/id"));
    }

    private Answer draft(String slug, Answer medium) {
        return editor.post("/news-articles", with(slug, medium)).ok();
    }

    private static Map<String, Object> with(String slug, Answer medium) {
        var body = body(NEWS, slug);
        body.put(
                "bodyHtml",
                "<figure><img data-media=\"%s\" alt=\"Markt\"></figure>"
                        .formatted(medium.text("/id")));
        return body;
    }

    private Answer publish(Answer content) {
        return editor.put(WorkflowFixture.path(NEWS, content) + "/publication", content.etag())
                .ok();
    }

    private static Map<String, Object> description(String title, String credit) {
        return Map.of(
                "title",
                title,
                "credit",
                credit,
                "alternative",
                "Kramen",
                "focalX",
                0.25,
                "focalY",
                0.5);
    }

    @Test
    void nothing_is_told_of_what_visitors_do_not_see() throws SQLException {
        var stored = upload("concept");
        var described = editor.put(path(stored), stored.etag(), description("Markt", "Jan")).ok();
        draft("concept", stored);
        var file = transparent(90, 60);
        var replaced =
                editor.putFile(path(stored) + "/file?name=b.png", described.etag(), file).ok();
        var withdrawn = editor.delete(path(stored) + "/publication", replaced.etag()).ok();
        var back = editor.put(path(stored) + "/publication", withdrawn.etag()).ok();

        assertThat(back.text("/state")).isEqualTo("stored");
        assertThat(back.json().get("toldRevision").asLong(-1)).isZero();
        assertThat(told(stored)).isEmpty();
    }

    @Test
    void it_is_told_with_the_publication_that_shows_it_and_from_then_on() throws SQLException {
        var stored = upload("markt");
        var described = editor.put(path(stored), stored.etag(), description("Markt", "Jan")).ok();
        var article = publish(draft("markt", stored));
        assertThat(told(stored))
                .singleElement()
                .isInstanceOfSatisfying(
                        MediaChange.Stored.class,
                        change -> {
                            assertThat(change.revision()).isEqualTo(2);
                            assertThat(change.hash()).isEqualTo(stored.text("/hash"));
                            assertThat(change.credit()).isEqualTo("Jan");
                            assertThat(change.focalX()).isEqualTo(0.25);
                            assertThat(change.width()).isEqualTo(500);
                        });
        assertThat(
                        server.count(
                                """
                                select count(*) from outbox_message medium, outbox_message article
                                where medium.subject = '%s' and article.subject = '%s'
                                    and medium.position < article.position
                                """
                                        .formatted(stored.text("/id"), article.text("/id"))))
                .isEqualTo(1);

        publish(draft("markt-weer", stored));
        assertThat(told(stored)).hasSize(1);

        var file = transparent(90, 60);
        var replaced =
                editor.putFile(path(stored) + "/file?name=feest.png", described.etag(), file).ok();
        assertThat(replaced.json().get("toldRevision").asLong()).isEqualTo(3);
        assertThat(told(stored).getLast())
                .isInstanceOfSatisfying(
                        MediaChange.Stored.class,
                        change -> {
                            assertThat(change.fileName()).isEqualTo("feest.png");
                            assertThat(change.focalX()).isNull();
                            assertThat(change.credit()).isEqualTo("Jan");
                        });
    }

    @Test
    void who_publishes_hears_what_visitors_will_know_of_the_media_in_it() {
        var stored = upload("antwoord");
        var described = editor.put(path(stored), stored.etag(), description("Markt", "Jan")).ok();

        var article = publish(draft("antwoord", described));
        var none = publish(editor.post("/news-articles", body(NEWS, "zonder")).ok());
        var body = body("pages", "antwoord");
        body.put("bodyHtml", with("antwoord", stored).get("bodyHtml"));
        var page = editor.post("/pages", body).ok();
        var live = editor.put("/pages/" + page.text("/id") + "/publication", page.etag()).ok();

        assertThat(article.json().get("media"))
                .singleElement()
                .satisfies(medium -> {
                    assertThat(medium.get("id").asText()).isEqualTo(stored.text("/id"));
                    assertThat(medium.get("revision").asLong()).isEqualTo(2);
                });
        assertThat(none.json().get("media")).isEmpty();
        assertThat(live.json().get("media")).isEqualTo(article.json().get("media"));
        assertThat(page.json().get("media")).isNull();
    }

    @Test
    void what_is_off_the_site_again_changes_among_editors_until_it_is_shown_again()
            throws SQLException {
        var stored = upload("feest");
        var article = publish(draft("feest", stored));
        var address = WorkflowFixture.path(NEWS, article);
        var off = editor.delete(address + "/publication", article.etag()).ok();
        var described = editor.put(path(stored), stored.etag(), description("Feest", "")).ok();
        assertThat(told(stored)).hasSize(1);

        var live = publish(off);
        assertThat(told(stored)).hasSize(2);

        editor.delete(address + "/publication", live.etag()).ok();
        var withdrawn = editor.delete(path(stored) + "/publication", described.etag()).ok();
        assertThat(told(stored).getLast()).isInstanceOf(MediaChange.Withdrawn.class);
        var back = editor.put(path(stored) + "/publication", withdrawn.etag()).ok();
        assertThat(told(stored)).hasSize(3);
        publish(draft("feest-weer", back));
        assertThat(told(stored).getLast())
                .isInstanceOfSatisfying(
                        MediaChange.Stored.class,
                        change -> assertThat(change.revision()).isEqualTo(4));
    }
}
