package nl.millenniumgemeenten.content.media;

import static nl.millenniumgemeenten.content.media.FileFixture.picture;
import static nl.millenniumgemeenten.content.workflow.WorkflowFixture.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.server.Answer;
import nl.millenniumgemeenten.content.server.Caller;
import nl.millenniumgemeenten.content.server.ContentServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was uploaded and never used goes; everything that an edition ever used stays.
class ForgetUnusedMediaTest {
    private static final String BLOBS = "select count(*) from media_blob where name like '%s/%%'";

    private final ContentServer server = ContentServer.start();
    private final Caller editor = server.as("editor");

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer upload(int width) {
        return editor.postFile("/media?name=markt.jpg", picture("jpeg", width, 30)).ok();
    }

    private int status(Answer medium) {
        return editor.get("/media/" + medium.text("/id")).status();
    }

    private int blobs(Answer medium) throws SQLException {
        return server.count(BLOBS.formatted(medium.text("/hash")));
    }

    private void age(String what) throws SQLException {
        if (what.equals("medium")) {
            server.run("update medium set stored_at = now() - interval '31 days'");
        } else {
            server.run("update %s set kept_at = now() - interval '2 days'".formatted(what));
        }
    }

    private void forget() {
        server.bean(ForgetUnusedMedia.class).run();
    }

    private static Map<String, Object> with(Answer medium) {
        var body = body("news-articles", "markt");
        body.put(
                "bodyHtml",
                "<figure><img data-media=\"%s\" alt=\"\"></figure>".formatted(medium.text("/id")));
        return body;
    }

    @Test
    void what_no_edition_ever_used_goes_with_its_file() throws SQLException {
        var unused = upload(50);
        var inOldEdition = upload(51);
        var typed = upload(52);
        var article = editor.post("/news-articles", with(inOldEdition)).ok();
        var path = "/news-articles/" + article.text("/id");
        editor.put(path, article.etag(), body("news-articles", "markt")).ok();
        editor.putBlindly(
                        "/working-copies/news-articles/" + UUID.randomUUID(),
                        Map.of(
                                "edition",
                                1,
                                "revision",
                                1,
                                "fields",
                                Map.of("picture", List.of(typed.text("/id")))))
                .ok();
        age("medium");
        age("media_file");
        age("media_blob");
        var fresh = upload(53);

        forget();

        assertThat(status(unused)).isEqualTo(404);
        assertThat(blobs(unused)).isZero();
        for (var kept : List.of(inOldEdition, typed, fresh)) {
            assertThat(status(kept)).isEqualTo(200);
            assertThat(blobs(kept)).isPositive();
        }
    }

    @Test
    void a_file_that_was_sent_again_lately_stays_and_so_does_one_that_something_has()
            throws SQLException {
        var old = upload(60);
        age("medium");
        age("media_file");
        age("media_blob");
        var again = upload(60);

        forget();

        assertThat(status(old)).isEqualTo(404);
        assertThat(status(again)).isEqualTo(200);
        age("media_file");
        age("media_blob");
        forget();
        assertThat(blobs(again)).isPositive();
        assertThat(editor.get("/media-files/" + again.text("/hash") + "/60.jpg").status())
                .isEqualTo(200);
    }

    @Test
    void what_an_upload_left_that_was_cut_off_goes_after_a_day() throws SQLException, IOException {
        var stray = "ab".repeat(32);
        for (int piece = 0; piece < 2; piece++) {
            server.run(
                    "insert into media_blob (name, piece, content) values ('%s/original', %d, 'x')"
                            .formatted(stray, piece));
        }
        forget();
        assertThat(server.count(BLOBS.formatted(stray))).isEqualTo(2);
        age("media_blob");
        forget();
        assertThat(server.count(BLOBS.formatted(stray))).isZero();
    }

    @Test
    void directories_of_uploads_that_were_killed_are_removed(@TempDir Path work)
            throws IOException {
        var old = Files.createDirectory(work.resolve("millenniumgemeenten-media1"));
        Files.writeString(old.resolve("original"), "half");
        var yesterday = Instant.now().minus(Duration.ofHours(25));
        Files.setLastModifiedTime(old, FileTime.from(yesterday));
        var busy = Files.createDirectory(work.resolve("millenniumgemeenten-media2"));
        var other = Files.createDirectory(work.resolve("media3"));
        Files.setLastModifiedTime(other, FileTime.from(yesterday));

        IncomingFile.removeOld(work, Instant.now().minus(Duration.ofDays(1)));

        assertThat(old).doesNotExist();
        assertThat(busy).exists();
        assertThat(other).exists();
    }

    @Test
    void two_instances_at_once_remove_each_once() throws Exception {
        for (int width = 100; width < 130; width++) {
            upload(width);
        }
        age("medium");
        age("media_file");
        try (var second = server.second();
                var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> server.bean(ForgetUnusedMedia.class).run());
            var other = threads.submit(() -> second.bean(ForgetUnusedMedia.class).run());
            one.get();
            other.get();
        }

        assertThat(server.count("select count(*) from medium")).isZero();
        forget();
        assertThat(server.count("select count(*) from media_file")).isZero();
        assertThat(server.count("select count(*) from media_blob")).isZero();
    }
}
