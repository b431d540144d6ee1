package nl.millenniumgemeenten.content.media;

import static nl.millenniumgemeenten.content.media.FileFixture.picture;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.content.server.OldDatabase;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MediaChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Media of before a file was public by its use, when an upload told the world.
class TakeBackMediaTest {
    private static final String NEWS = "news-articles";

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer upload(String name, int width) {
        return editor.postFile("/media?name=" + name + ".jpg", picture("jpeg", width, 30)).ok();
    }

    private Answer publish(String slug, Answer medium) {
        var body = body(NEWS, slug);
        body.put(
                "bodyHtml",
                "<figure><img data-media=\"%s\" alt=\"\"></figure>".formatted(medium.text("/id")));
        var article = editor.post("/" + NEWS, body).ok();
        return publish(article);
    }

    private Answer publish(Answer article) {
        return editor.put("/" + NEWS + "/" + article.text("/id") + "/publication", article.etag())
                .ok();
    }

    /// As if every medium that there is was told when it was uploaded.
    private void toldWhenUploaded() throws SQLException {
        server.run("update medium set told_revision = revision where told_revision = 0");
        server.run("insert into medium_told_when_uploaded select id from medium");
    }

    private List<Change> told(Answer medium) throws SQLException {
        return server.changes(medium.text("/id"));
    }

    private static void takeBack(ContentServer instance) {
        instance.bean(TakeBackAtStart.class).run();
    }

    @Test
    void what_visitors_see_nowhere_is_taken_back_once_and_the_rest_stays() throws SQLException {
        var unused = upload("ongebruikt", 50);
        var shown = upload("te-zien", 51);
        publish("te-zien", shown);
        var off = upload("eraf", 52);
        var article = publish("eraf", off);
        editor.delete("/" + NEWS + "/" + article.text("/id") + "/publication", article.etag()).ok();
        toldWhenUploaded();
        var afterwards = upload("daarna", 53);
        server.run(
                "update medium set told_revision = 1 where id = '%s'"
                        .formatted(afterwards.text("/id")));

        takeBack(server);
        takeBack(server);

        assertThat(told(unused))
                .singleElement()
                .isInstanceOfSatisfying(
                        MediaChange.Withdrawn.class,
                        change -> assertThat(change.revision()).isEqualTo(2));
        assertThat(told(off)).hasSize(2);
        assertThat(told(off).getLast()).isInstanceOf(MediaChange.Withdrawn.class);
        assertThat(told(shown)).singleElement().isInstanceOf(MediaChange.Stored.class);
        assertThat(told(afterwards)).isEmpty();
        var kept = editor.get("/media/" + unused.text("/id")).ok();
        assertThat(kept.text("/state")).isEqualTo("stored");
        assertThat(kept.json().get("toldRevision").asLong(-1)).isZero();
        assertThat(server.count("select count(*) from medium_told_when_uploaded")).isZero();
    }

    @Test
    void what_was_taken_back_is_told_anew_by_who_publishes_it() throws SQLException {
        var medium = upload("weer", 50);
        toldWhenUploaded();
        takeBack(server);

        publish("weer", medium);

        assertThat(told(medium))
                .extracting(Change::revision)
                .satisfies(revisions -> {
                    assertThat(revisions).hasSize(2);
                    assertThat(revisions.getLast()).isGreaterThan(revisions.getFirst());
                });
        assertThat(told(medium).getLast()).isInstanceOf(MediaChange.Stored.class);
    }

    @Test
    void two_instances_take_each_back_once_while_others_publish() throws Exception {
        var media = new ArrayList<Answer>();
        for (int width = 40; width < 60; width++) {
            media.add(upload("m" + width, width));
        }
        toldWhenUploaded();

        try (var second = server.second();
                var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = together.submit(() -> takeBack(server));
            var other = together.submit(() -> takeBack(second));
            var publishing =
                    together.submit(() -> media.subList(0, 5).forEach(each -> publish("p", each)));
            one.get();
            other.get();
            publishing.get();
        }

        for (var each : media.subList(0, 5)) {
            assertThat(told(each).stream().filter(MediaChange.Withdrawn.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(told(each))
                    .satisfiesAnyOf(
                            changes -> assertThat(changes).isEmpty(),
                            changes ->
                                    assertThat(changes.getLast())
                                            .isInstanceOf(MediaChange.Stored.class));
        }
        for (var each : media.subList(5, media.size())) {
            assertThat(told(each)).singleElement().isInstanceOf(MediaChange.Withdrawn.class);
        }
    }

    @Test
    void only_what_was_there_before_use_counted_is_looked_at() throws SQLException {
        var database =
                OldDatabase.of("061")
                        .with(medium("1"))
                        .migratedTo("085")
                        .with(medium("2"))
                        .with(
                                """
                                update medium set told_revision = 1, made_at = now()
                                where told_revision = 0
                                """)
                        .database();

        try (var upgraded = ContentServer.start(database, Map.of("clean-up.enabled", false))) {
            assertThat(upgraded.count("select count(*) from medium where told_revision > 0"))
                    .isEqualTo(2);
            assertThat(
                            upgraded.count(
                                    "select count(*) from medium_told_when_uploaded where medium ="
                                            + " '00000000-0000-0000-0000-000000000001'"))
                    .isEqualTo(1);
            assertThat(upgraded.count("select count(*) from medium_told_when_uploaded"))
                    .isEqualTo(1);
        }
    }

    private static String medium(String number) {
        return """
        insert into media_file (hash, kind, media_type, bytes)
        values (lpad('%1$s', 64, '0'), 'document', 'application/pdf', 10);
        insert into medium (id, revision, hash, file_name, title, credit, alternative, made_by,
                            made_by_name, made_at, stored_at)
        values (lpad('%1$s', 32, '0')::uuid, 1, lpad('%1$s', 64, '0'), 'gids.pdf', 'Gids', '', '',
                '1', 'Anna', now() - interval '1 day', now() - interval '1 day');
        """
                .formatted(number);
    }
}
