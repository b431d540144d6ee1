package nl.millenniumgemeenten.gateway.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;

    private final TotpSecret secret =
            new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// The test vectors of RFC 6238, appendix B, for SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59,          94287082",
        "1111111109,  07081804",
        "1111111111,  14050471",
        "1234567890,  89005924",
        "2000000000,  69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(secret.code(seconds / 30, 8)).isEqualTo(code);
        assertThat(secret.code(Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @Test
    void a_code_is_taken_one_step_early_and_one_step_late_and_no_more() {
        for (int off = -1; off <= 1; off++) {
            assertThat(secret.accept(secret.code(NOON.plusSeconds(30L * off)), NOON, 0))
                    .isEqualTo(OptionalLong.of(STEP + off));
        }
        assertThat(secret.accept(secret.code(NOON.minusSeconds(60)), NOON, 0)).isEmpty();
        assertThat(secret.accept(secret.code(NOON.plusSeconds(60)), NOON, 0)).isEmpty();
    }

    @Test
    void a_code_is_good_once_and_an_older_one_no_more() {
        assertThat(secret.accept(secret.code(NOON), NOON, STEP)).isEmpty();
        assertThat(secret.accept(secret.code(NOON.minusSeconds(30)), NOON, STEP)).isEmpty();
        assertThat(secret.accept(secret.code(NOON.plusSeconds(30)), NOON, STEP))
                .isEqualTo(OptionalLong.of(STEP + 1));
    }

    @Test
    void a_code_may_be_typed_with_spaces_and_must_be_one() {
        var code = secret.code(NOON);

        assertThat(secret.accept(code.substring(0, 3) + " " + code.substring(3), NOON, 0))
                .isPresent();
        assertThat(secret.accept("", NOON, 0)).isEmpty();
        assertThat(secret.accept("12345\u0000", NOON, 0)).isEmpty();
    }

    @Test
    void the_key_is_base32_and_the_address_names_the_account() {
        assertThat(secret.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret.address("De Campagne", "anna@example.nl"))
                .isEqualTo(
                        "otpauth://totp/De%20Campagne:anna%40example.nl"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=De%20Campagne");
        assertThat(secret.toString()).isEqualTo("TotpSecret");
        assertThat(TotpSecret.random()).isNotEqualTo(TotpSecret.random());
    }
}
