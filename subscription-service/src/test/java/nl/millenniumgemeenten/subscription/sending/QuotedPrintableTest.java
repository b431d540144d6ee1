package nl.millenniumgemeenten.subscription.sending;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPrintableTest {
    private static final String WHOLE = "hier-komt-je-eigen-token";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hoi\r\n",
                ".punt\r\n..punten\r\n",
                "spatie aan het eind \r\ntab aan het eind\t\r\n",
                "één = 1\r\n",
                "Een regel die langer is dan er in een mail mag staan, met een ë en een = en 😀 erin, en dan nog wat.\r\n",
                "https://example.org/nieuwsbrief/afmelden/met/een/lang/pad/hier-komt-je-eigen-token?x=1\r\n"
            })
    void what_is_written_is_read(String text) throws Exception {
        var encoded = QuotedPrintable.of(text, WHOLE);

        assertThat(encoded.lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(encoded.contains(WHOLE)).isEqualTo(text.contains(WHOLE));
        var decoded =
                MimeUtility.decode(
                        new ByteArrayInputStream(encoded.getBytes(US_ASCII)), "quoted-printable");
        assertThat(new String(decoded.readAllBytes(), UTF_8)).isEqualTo(text);
    }
}
