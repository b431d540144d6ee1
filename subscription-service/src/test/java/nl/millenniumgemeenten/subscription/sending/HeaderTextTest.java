package nl.millenniumgemeenten.subscription.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {
    @Test
    void plain_words_stay_as_they_are() {
        assertThat(HeaderText.of("Nieuws van deze maand")).isEqualTo("Nieuws van deze maand");
        assertThat(HeaderText.name("Millenniumgemeenten")).isEqualTo("Millenniumgemeenten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Één gemeente, twéé doelen",
                "=?UTF-8?Q?vermomd?=",
                " spatie vooraan",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "Een heel lang onderwerp dat over meer dan een regel van de kop van een mail moet"
            })
    void everything_else_is_read_as_it_was_written(String text) throws Exception {
        var encoded = HeaderText.of(text);

        assertThat(encoded.split("\r\n ", -1))
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(75));
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(encoded))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\r\nBcc: x@example.org", "a\nb", "a\rb", "a\0b", "a\u2028b", "a\u0085b"})
    void nobody_ends_a_header_and_begins_another(String text) {
        assertThatThrownBy(() -> HeaderText.of(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HeaderText.name(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_name_with_signs_is_never_taken_for_an_address() {
        assertThat(HeaderText.name("Jan <x@y.nl>, Piet")).doesNotContain("<", ">", ",");
    }
}
