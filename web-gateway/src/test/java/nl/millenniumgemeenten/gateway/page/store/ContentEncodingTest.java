package nl.millenniumgemeenten.gateway.page.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip, deflate          | GZIP",
                "br;q=0, gzip           | GZIP",
                "br;q=0.0, gzip;q=0     | IDENTITY",
                "GZIP;q=0.5             | GZIP",
                "zbr, xgzip             | IDENTITY",
                "identity               | IDENTITY",
                "''                     | IDENTITY",
                "br ; q = 0             | IDENTITY",
                ", , br                 | BROTLI"
            })
    void the_best_form_that_a_client_takes(String header, ContentEncoding expected) {
        assertThat(ContentEncoding.bestOf(header)).isEqualTo(expected);
    }

    @Test
    void a_client_that_says_nothing_gets_the_body_as_it_is() {
        assertThat(ContentEncoding.bestOf(null)).isEqualTo(ContentEncoding.IDENTITY);
    }
}
