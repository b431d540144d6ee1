package nl.millenniumgemeenten.content.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.content.media.blob.BlobsUnavailable;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;

/// The library with its bytes in a bucket.
class MediaBucketTest {
    private static ContentServer server(StrictBucket bucket, String secretKey) {
        return server(TestStack.createDatabase(), bucket, secretKey);
    }

    private static ContentServer server(Database database, StrictBucket bucket, String secretKey) {
        return ContentServer.start(
                database,
                Map.of(
                        "MEDIA_BUCKET",
                        "beelden",
                        "MEDIA_ENDPOINT",
                        bucket.address().toString(),
                        "MEDIA_REGION",
                        StrictBucket.REGION,
                        "MEDIA_ACCESS_KEY",
                        StrictBucket.ACCESS_KEY,
                        "MEDIA_SECRET_KEY",
                        secretKey));
    }

    @Test
    void files_and_renditions_go_to_the_bucket_and_come_back() throws IOException {
        try (var bucket = new StrictBucket("beelden");
                var server = server(bucket, StrictBucket.SECRET_KEY)) {
            var editor = server.as("editor");
            var file = FileFixture.picture("jpeg", 400, 300);
            var medium = editor.postFile("/media?name=markt.jpg", file).ok();
            var hash = medium.text("/hash");

            assertThat(bucket.objects())
                    .containsOnlyKeys(
                            hash + "/original",
                            hash + "/320.webp",
                            hash + "/320.jpg",
                            hash + "/400.webp",
                            hash + "/400.jpg");
            assertThat(bucket.objects().get(hash + "/original")).isEqualTo(file);
            assertThat(editor.bytes("/media-files/" + hash + "/320.webp"))
                    .isEqualTo(bucket.objects().get(hash + "/320.webp"));
            editor.get("/media-files/" + hash + "/640.webp").assertProblem(404, "no-such-thing");
        }
    }

    @Test
    void what_nobody_ever_used_goes_from_the_bucket_too() throws Exception {
        try (var bucket = new StrictBucket("beelden");
                var server = server(bucket, StrictBucket.SECRET_KEY)) {
            var editor = server.as("editor");
            editor.postFile("/media?name=markt.jpg", FileFixture.picture("jpeg", 400, 300)).ok();
            server.run("update medium set stored_at = now() - interval '31 days'");
            server.run("update media_file set kept_at = now() - interval '2 days'");

            server.bean(ForgetUnusedMedia.class).run();

            assertThat(bucket.objects()).isEmpty();
        }
    }

    @Test
    void what_an_upload_left_that_was_cut_off_goes_after_a_day() throws Exception {
        try (var bucket = new StrictBucket("beelden");
                var server = server(bucket, StrictBucket.SECRET_KEY)) {
            var editor = server.as("editor");
            var whole = editor.postFile("/media?name=heel.jpg", picture(400)).ok();
            editor.postFile("/media?name=half.jpg", picture(401)).ok();
            var kept = bucket.objects(whole.text("/hash"));
            cutOff(server, "width = 401");

            server.bean(ForgetUnusedMedia.class).run();
            assertThat(bucket.objects()).hasSizeGreaterThan(kept.size());

            server.run("update media_arrival set noted_at = now() - interval '25 hours'");
            server.bean(ForgetUnusedMedia.class).run();
            assertThat(bucket.objects()).isEqualTo(kept);
            assertThat(server.count("select count(*) from media_arrival")).isZero();

            editor.postFile("/media?name=half.jpg", picture(401)).ok();
            assertThat(bucket.objects()).hasSize(2 * kept.size());
        }
    }

    @Test
    void while_the_bucket_is_away_what_must_go_is_remembered() throws Exception {
        try (var bucket = new StrictBucket("beelden");
                var server = server(bucket, StrictBucket.SECRET_KEY)) {
            server.as("editor").postFile("/media?name=half.jpg", picture(401)).ok();
            cutOff(server, "width = 401");
            server.run("update media_arrival set noted_at = now() - interval '25 hours'");
            bucket.refuse(true);

            assertThatThrownBy(() -> server.bean(ForgetUnusedMedia.class).run())
                    .isInstanceOf(BlobsUnavailable.class);
            assertThat(bucket.objects()).isNotEmpty();

            bucket.refuse(false);
            server.bean(ForgetUnusedMedia.class).run();
            assertThat(bucket.objects()).isEmpty();
        }
    }

    @Test
    void what_is_sent_again_while_its_leftovers_are_removed_is_whole() throws Exception {
        var database = TestStack.createDatabase();
        try (var bucket = new StrictBucket("beelden");
                var server = server(database, bucket, StrictBucket.SECRET_KEY);
                var second = server(database, bucket, StrictBucket.SECRET_KEY);
                var together = Executors.newVirtualThreadPerTaskExecutor()) {
            var editor = server.as("editor");
            for (int width = 321; width < 331; width++) {
                int each = width;
                var file = picture(each);
                var whole = editor.postFile("/media?name=weer.jpg", file).ok().text("/hash");
                var names = bucket.objects(whole).keySet().toArray(String[]::new);
                cutOff(server, "width = " + each);
                server.run("update media_arrival set noted_at = now() - interval '25 hours'");

                var one = together.submit(() -> server.bean(ForgetUnusedMedia.class).run());
                var other = together.submit(() -> second.bean(ForgetUnusedMedia.class).run());
                var again =
                        together.submit(() -> editor.postFile("/media?name=weer.jpg", file).ok());
                one.get();
                other.get();
                again.get();

                assertThat(bucket.objects(whole)).containsOnlyKeys(names);
            }
        }
    }

    private static byte[] picture(int width) {
        return FileFixture.picture("jpeg", width, 300);
    }

    /// As if the service had stopped before it knew of these files.
    private static void cutOff(ContentServer server, String which) throws SQLException {
        server.run(
                """
                delete from medium using media_file file
                where file.hash = medium.hash and file.%1$s;
                delete from media_file file where file.%1$s
                """
                        .formatted(which));
    }

    @Test
    void while_the_bucket_refuses_nothing_is_half_done() throws IOException {
        try (var bucket = new StrictBucket("beelden");
                var server = server(bucket, "a-wrong-secret")) {
            var editor = server.as("editor");

            editor.postFile("/media?name=markt.jpg", FileFixture.picture("jpeg", 400, 300))
                    .assertProblem(503, "unavailable");

            assertThat(editor.get("/media").ok().json().get("items")).isEmpty();
            assertThat(bucket.objects()).isEmpty();
        }
    }
}
