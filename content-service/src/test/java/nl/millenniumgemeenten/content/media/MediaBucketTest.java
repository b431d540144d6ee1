package nl.millenniumgemeenten.content.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import nl.millenniumgemeenten.content.server.ContentServer;
import nl.millenniumgemeenten.localstack.TestStack;
import org.junit.jupiter.api.Test;

/// The library with its bytes in a bucket.
class MediaBucketTest {
    private static ContentServer server(StrictBucket bucket, String secretKey) {
        return ContentServer.start(
                TestStack.createDatabase(),
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
