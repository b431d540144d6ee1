package nl.millenniumgemeenten.subscription.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceKindTest {
    @ParameterizedTest
    @CsvSource({
        "5.1.1, HARD",
        "5.1.10, HARD",
        "5.1.0, HARD",
        "5.2.1, HARD",
        "5.1.8, POLICY",
        "5.2.2, SOFT",
        "4.2.2, SOFT",
        "4.1.1, SOFT",
        "4.4.7, SOFT",
        "5.4.4, SOFT",
        "5.0.0, SOFT",
        "5.3.4, POLICY",
        "5.5.2, POLICY",
        "5.6.0, POLICY",
        "5.7.1, POLICY",
        "5.7.26, POLICY",
        "4.7.0, POLICY",
        "'', SOFT",
        "2.1.5, SOFT"
    })
    void only_codes_about_the_mailbox_speak_against_it(String code, BounceKind kind) {
        assertThat(BounceKind.of(code)).isEqualTo(kind);
    }
}
