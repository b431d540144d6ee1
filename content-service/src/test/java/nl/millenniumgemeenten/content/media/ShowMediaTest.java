package nl.millenniumgemeenten.content.media;

import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.body;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.moment;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Nothing goes on the site with a picture that the library does not show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShowMediaTest {
    private static final String NEWS = "news-articles";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterAll
    void stop() {
        server.close();
    }

    private Answer upload(String name) {
        return upload(editor, name);
    }

    private static Answer upload(Caller editor, String name) {
        var file = ("naam;" + name).getBytes(StandardCharsets.UTF_8);
        return editor.postFile("/media?name=" + name + ".csv", file).ok();
    }

    private static Answer withdraw(Caller editor, Answer medium) {
        return editor.delete("/media/" + medium.text("/id") + "/publication", medium.etag());
    }

    private Answer draft(String kind, String slug, String... media) {
        return draft(editor, kind, slug, media);
    }

    private static Answer draft(Caller editor, String kind, String slug, String... media) {
        var body = body(kind, slug);
        var html = new StringBuilder("<p>Tekst.</p>");
        for (var medium : media) {
            html.append(
                    "<figure><img data-media=\"%s\" alt=\"Een &quot;plein&quot;\"></figure>"
                            .formatted(medium));
        }
        body.put("bodyHtml", html.toString());
        return editor.post("/" + kind, body).ok();
    }

    private Answer publish(String kind, Answer draft) {
        return editor.put(path(kind, draft) + "/publication", draft.etag());
    }

    @Test
    void a_picture_of_an_issue_is_told_once_and_is_used_from_then_on() throws Exception {
        var medium = upload("in-een-nieuwsbrief");
        var path = "/media/" + medium.text("/id") + "/issues/" + UUID.randomUUID();
        var website = server.as("service");

        assertThat(website.putBlindly(path, Map.of()).status()).isEqualTo(204);
        assertThat(website.putBlindly(path, Map.of()).status()).isEqualTo(204);

        var id = medium.text("/id");
        assertThat(server.changes(id)).hasSize(1);
        assertThat(
                        server.count(
                                "select count(*) from media_use where kind = 'issues' and medium = '%s'"
                                        .formatted(id)))
                .isEqualTo(1);
        var gone = upload("niet-meer");
        withdraw(editor, gone).ok();
        var refused =
                website.putBlindly(
                        "/media/" + gone.text("/id") + "/issues/" + UUID.randomUUID(), Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(server.as("contributor").putBlindly(path, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void what_uses_something_that_was_withdrawn_is_not_published_until_it_is_back() {
        for (var kind : List.of(NEWS, "pages")) {
            var medium = upload("markt-" + kind);
            var draft = draft(kind, "ingetrokken", medium.text("/id"));
            var withdrawn = withdraw(editor, medium).ok();

            var refused = publish(kind, draft).assertProblem(409, "not-now");
            assertThat(refused.text("/detail"))
                    .isEqualTo(
                            "Het document ‘Markt %s’ is uit de mediabibliotheek gehaald. Zet het terug of kies een ander."
                                    .formatted(kind.replace('-', ' ')));
            assertThat(editor.get(path(kind, draft)).ok().text("/state")).isEqualTo("unpublished");

            var publication = "/media/" + medium.text("/id") + "/publication";
            editor.put(publication, withdrawn.etag()).ok();
            assertThat(publish(kind, draft).ok().text("/state")).isEqualTo("live");
        }
    }

    @Test
    void what_is_not_known_is_named_by_what_it_is_called_in_the_text() {
        var draft = draft(NEWS, "onbekend", UUID.randomUUID().toString());

        assertThat(publish(NEWS, draft).assertProblem(409, "not-now").text("/detail"))
                .isEqualTo(
                        "Het beeld of document ‘Een \"plein\"’ staat niet in de mediabibliotheek."
                                + " Haal het weg of kies een ander.");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var first = upload("eerste");
        var second = upload("tweede");
        withdraw(editor, first).ok();
        withdraw(editor, second).ok();
        var body = body("resources", "twee");
        body.remove("datedOn");
        body.put("type", "GUIDE");
        body.put("picture", Map.of("media", first.text("/id"), "alternative", ""));
        body.put("files", List.of(Map.of("media", second.text("/id"), "title", "De gids")));
        var draft = editor.post("/resources", body).ok();

        assertThat(publish("resources", draft).assertProblem(409, "not-now").text("/detail"))
                .contains("‘Eerste’")
                .contains("‘Tweede’");
    }

    @Test
    void a_planned_publication_fails_with_what_is_wrong() throws Exception {
        try (var planned = ContentServer.withRunner()) {
            var writer = planned.as("editor");
            var medium = upload(writer, "gepland");
            var draft = draft(writer, NEWS, "gepland", medium.text("/id"));
            var at = Instant.now().plusSeconds(2);
            writer.put(path(NEWS, draft) + "/schedule/publication", draft.etag(), moment(at)).ok();
            withdraw(writer, medium).ok();

            var deadline = Instant.now().plus(PATIENCE);
            while (planned.count("select count(*) from schedule where state = 'failed'") == 0) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }

            assertThat(
                            planned.count(
                                    "select count(*) from schedule where reason like 'Het document ‘Gepland’ is uit de%'"))
                    .isEqualTo(1);
            assertThat(writer.get(path(NEWS, draft)).ok().text("/state")).isEqualTo("unpublished");
        }
    }

    @Test
    void publishing_and_withdrawing_at_the_same_moment_never_both_happen() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int turn = 0; turn < 25; turn++) {
                var one = upload("a-" + turn);
                var other = upload("b-" + turn);
                var draft = draft(NEWS, "kruist-" + turn, one.text("/id"), other.text("/id"));
                var both = new ArrayList<Callable<Answer>>();
                both.add(() -> {
                    barrier.await();
                    return publish(NEWS, draft);
                });
                both.add(() -> {
                    barrier.await();
                    return withdraw(editor, other);
                });

                var published = threads.submit(both.getFirst());
                var withdrawn = threads.submit(both.getLast());

                assertThat(List.of(published.get().status(), withdrawn.get().status()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }
}
