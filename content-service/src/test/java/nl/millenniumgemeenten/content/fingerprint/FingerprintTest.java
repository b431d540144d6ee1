package nl.millenniumgemeenten.content.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void a_text_has_the_fingerprint_that_rows_hold_of_it() {
        assertThat(Fingerprint.of("Één markt"))
                .isEqualTo("b387c3b959cf18dcca399c1475bc773a8519a15e4e553f16c49edf9f745ec745")
                .isNotEqualTo(Fingerprint.of("Een markt"));
    }
}
