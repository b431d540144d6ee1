package nl.millenniumgemeenten.gateway.page.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StoredResponseTest {
    private static final byte[] TEXT = "Gemeenten werken samen. ".repeat(100).getBytes(UTF_8);

    @Test
    void a_form_is_made_when_somebody_takes_it_and_kept() throws IOException {
        var response = StoredResponse.page(TEXT);
        assertThat(response.has(ContentEncoding.IDENTITY)).isTrue();
        assertThat(response.has(ContentEncoding.GZIP)).isFalse();

        var body = response.body(ContentEncoding.GZIP);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
                .isEqualTo(TEXT);
        assertThat(response.has(ContentEncoding.GZIP)).isTrue();
        assertThat(response.body(ContentEncoding.GZIP)).isSameAs(body);
        assertThat(response.has(ContentEncoding.BROTLI)).isFalse();
    }

    @Test
    void its_weight_makes_room_for_every_form() {
        var response = StoredResponse.page(TEXT);
        var before = response.weight();

        var forms =
                TEXT.length
                        + response.body(ContentEncoding.GZIP).length
                        + response.body(ContentEncoding.BROTLI).length;

        assertThat(response.weight()).isEqualTo(before).isGreaterThanOrEqualTo(forms);
    }

    @Test
    void what_is_compressed_already_has_one_form() {
        var picture = StoredResponse.asset("/assets/picture.png", TEXT);

        assertThat(picture.available(ContentEncoding.BROTLI)).isEqualTo(ContentEncoding.IDENTITY);
        assertThat(picture.available(ContentEncoding.GZIP)).isEqualTo(ContentEncoding.IDENTITY);
        assertThat(picture.vary()).isEmpty();
    }

    @Test
    void a_page_suits_every_browser_at_once_and_no_other_server() {
        var page = StoredResponse.page(TEXT);

        assertThat(page.suits(null)).isTrue();
        assertThat(page.suits("*/*")).isTrue();
        assertThat(page.suits("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"))
                .isTrue();
        assertThat(page.suits("application/activity+json, text/html;q=0.1")).isFalse();
        assertThat(page.suits("application/ld+json")).isFalse();
        assertThat(StoredResponse.asset("site.css", TEXT).suits("application/activity+json"))
                .isTrue();
    }
}
