package nl.millenniumgemeenten.mailrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "jan@example.org, jan@example.org",
                "Jan.Jansen@Example.ORG, Jan.Jansen@example.org",
                "jan+nieuws@example.org, jan+nieuws@example.org",
                "o'neill@example.org, o'neill@example.org",
                "a@b.nl, a@b.nl",
                "info@gemeente.súdwest.nl, info@gemeente.xn--sdwest-pya.nl",
                "jan@BÜCHER.example, jan@xn--bcher-kva.example",
                "info@例え.テスト, info@xn--r8jz45g.xn--zckzah",
                "\"jan jansen\"@example.org, \"jan jansen\"@example.org",
                "\"jan@werk\"@example.org, \"jan@werk\"@example.org",
                "\"a\\\"b\"@example.org, \"a\\\"b\"@example.org",
                "1234@5678.nl, 1234@5678.nl"
            })
    void is_sent_to_with_an_ascii_domain_and_its_own_local_part(String typed, String normalised) {
        var address = EmailAddress.parse(typed).orElseThrow();

        assertThat(address.value()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan",
                "@example.org",
                "jan@",
                "jan@example",
                "jan@@example.org",
                "jan@piet@example.org",
                ".jan@example.org",
                "jan.@example.org",
                "jan..jansen@example.org",
                "jan jansen@example.org",
                "jan@example..org",
                "jan@.example.org",
                "jan@example.org.",
                "jan@-example.org",
                "jan@example-.org",
                "jan@exa mple.org",
                "jan@exa_mple.org",
                "jan@[192.0.2.1]",
                "jan@192.0.2.1",
                "\"\"@example.org",
                "\"jan@example.org",
                "Jan <jan@example.org>",
                "jan@example.org,piet@example.org",
                "jan@example.org; piet@example.org",
                "jané@example.org",
                "jan@example.org\u0000",
                "jan\u200b@example.org",
                "jan@exam\u00adple.org",
                "jan@example.org\r\nBcc: piet@example.org",
                "\"jan\r\nRCPT TO:<piet@example.org>\"@example.org",
                "jan@example.org%0d%0aBcc:piet@example.org",
                "jan\n@example.org",
                "jan\t@example.org",
                "jan@example.org\u2028"
            })
    void is_refused_when_no_mail_can_reach_it_or_it_could_start_another_header(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void has_room_for_64_characters_before_the_at_sign_and_254_in_all() {
        var label = "d".repeat(63);

        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "d".repeat(64) + ".org")).isEmpty();
        assertThat(
                        EmailAddress.parse(
                                "a".repeat(60) + "@" + label + "." + label + "." + label + ".o"))
                .isPresent();
        assertThat(
                        EmailAddress.parse(
                                "a".repeat(62) + "@" + label + "." + label + "." + label + ".org"))
                .isEmpty();
    }

    @Test
    void counts_as_the_same_whatever_capitals_were_typed() {
        var one = EmailAddress.parse("Jan@Bücher.example").orElseThrow();
        var other = EmailAddress.parse("jan@XN--BCHER-KVA.example").orElseThrow();

        assertThat(one.key()).isEqualTo(other.key());
    }

    @Test
    void is_not_made_of_what_is_none() {
        assertThatThrownBy(() -> new EmailAddress("jan@example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("jan");
    }

    @Test
    void never_shows_itself_in_text() {
        assertThat(new EmailAddress("jan@example.org").toString())
                .doesNotContain("jan", "example.org");
    }
}
