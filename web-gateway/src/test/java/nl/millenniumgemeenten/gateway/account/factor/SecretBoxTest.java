package nl.millenniumgemeenten.gateway.account.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private static final byte[] CONTENT = "geheim".getBytes(StandardCharsets.UTF_8);

    private final SecretBox box = box("a-key-for-tests-only-0123456789abcdefgh");

    @Test
    void what_was_sealed_is_opened_for_the_same_purpose_with_the_same_key_only() {
        var sealed = box.seal("a", CONTENT);

        assertThat(box.open("a", sealed)).hasValue(CONTENT);
        assertThat(box.open("b", sealed)).isEmpty();
        assertThat(box("another-key-for-tests-0123456789abcdefgh").open("a", sealed)).isEmpty();
        assertThat(box.open("a", new byte[3])).isEmpty();
        assertThat(box.seal("a", CONTENT)).isNotEqualTo(sealed);
        sealed[sealed.length - 1] ^= 1;
        assertThat(box.open("a", sealed)).isEmpty();
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new SecretKeyConfiguration("te kort"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recovery_codes_are_ten_of_their_own_and_may_be_typed_otherwise() {
        var codes = RecoveryCode.some();
        var account = UUID.randomUUID();
        var code = codes.getFirst();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(code.text()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        var typed =
                RecoveryCode.typed(" " + code.text().replace("-", " ").toUpperCase(Locale.ROOT));
        assertThat(typed.hash(account)).isEqualTo(code.hash(account));
        assertThat(code.hash(UUID.randomUUID())).isNotEqualTo(code.hash(account));
    }

    @Test
    void a_qr_code_is_a_path_with_a_quiet_zone() {
        var code = QrCode.of("otpauth://totp/a:b?secret=GEZDGNBV");

        assertThat(code.size()).isGreaterThan(29);
        // The upper left finder pattern begins after the quiet zone, seven modules wide.
        assertThat(code.path()).startsWith("M4 4h7v1h-7z");
    }

    private static SecretBox box(String key) {
        return new SecretBox(new SecretKeyConfiguration(key));
    }
}
