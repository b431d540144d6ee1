package nl.millenniumgemeenten.gateway.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private static final String SITE = "https://www.example.nl";

    private final SameOrigin sameOrigin = new SameOrigin(URI.create(SITE));

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void what_the_browser_calls_our_own_is_allowed(String fetchSite) {
        assertThat(sameOrigin.allows(fetchSite, null, "www.example.nl")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "anything"})
    void whatever_else_the_browser_calls_it_is_refused_whatever_the_origin_says(String fetchSite) {
        assertThat(sameOrigin.allows(fetchSite, SITE, "www.example.nl")).isFalse();
    }

    @Test
    void without_that_the_origin_decides() {
        assertThat(sameOrigin.allows(null, SITE, "gateway:8080")).isTrue();
        assertThat(sameOrigin.allows(null, "http://127.0.0.1:8080", "127.0.0.1:8080")).isTrue();
        assertThat(sameOrigin.allows(null, "https://www.example.nl.evil.nl", "www.example.nl"))
                .isFalse();
        assertThat(sameOrigin.allows(null, "https://evil.nl", "www.example.nl")).isFalse();
        assertThat(sameOrigin.allows(null, "null", "www.example.nl")).isFalse();
    }

    @Test
    void who_says_nothing_is_refused() {
        assertThat(sameOrigin.allows(null, null, "www.example.nl")).isFalse();
    }
}
