package nl.millenniumgemeenten.municipality.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.municipality.service.RunningService;
import nl.millenniumgemeenten.municipality.service.ServiceToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureResourceTest {
    private final RunningService service = RunningService.start();

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void a_picture_is_kept_under_the_hash_of_its_largest_rendition() throws Exception {
        var kept = service.upload("/pictures", PictureFixture.picture("jpeg", 1000, 600));
        var again = service.upload("/pictures", PictureFixture.picture("jpeg", 1000, 600));

        var hash = kept.json().path("hash").asText();
        var largest = service.file("/pictures/" + hash + "/1000");
        assertThat(again.json()).isEqualTo(kept.json());
        assertThat(largest.statusCode()).isEqualTo(200);
        assertThat(largest.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(largest.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(PictureFixture.shown(largest.body()).getWidth()).isEqualTo(1000);
        assertThat(service.file("/pictures/" + hash + "/480").statusCode()).isEqualTo(200);
        assertThat(service.file("/pictures/" + hash + "/1600").statusCode()).isEqualTo(404);
        assertThat(service.file("/pictures/none/480").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_picture_or_too_large_is_refused_with_the_reason() throws Exception {
        var none = service.upload("/pictures", "GIF89a".getBytes(StandardCharsets.US_ASCII));
        var large = service.upload("/pictures", new byte[10 * 1024 * 1024 + 1]);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.pointers()).containsExactly("/picture");
        assertThat(large.problem()).isEqualTo("too-large");
        assertThat(
                        service.send(
                                        "POST",
                                        "/pictures",
                                        ServiceToken.of("contributor"),
                                        "x",
                                        Map.of())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void only_pictures_that_nothing_refers_to_are_removed_and_not_before_their_day_is_over()
            throws Exception {
        var pictures = service.part(Pictures.class);
        var used = keep(610);
        var unused = keep(620);
        service.create("/municipalities/GM0001", "{\"name\":\"Adorp\",\"province\":\"Groningen\"}");
        service.create(
                "/activities/" + UUID.randomUUID(),
                """
                {"municipality":"GM0001","title":"Markt",
                 "pictures":[{"hash":"%s","decorative":true}]}\
                """
                        .formatted(used));

        assertThat(pictures.removeUnused(Instant.now().minus(RemoveUnusedPictures.KEPT))).isZero();
        pictures.removeUnused(Instant.now().plusSeconds(1));

        assertThat(service.file("/pictures/" + used + "/610").statusCode()).isEqualTo(200);
        assertThat(service.file("/pictures/" + unused + "/620").statusCode()).isEqualTo(404);
    }

    private String keep(int width) throws Exception {
        return service.upload("/pictures", PictureFixture.picture("png", width, 300))
                .json()
                .path("hash")
                .asText();
    }
}
