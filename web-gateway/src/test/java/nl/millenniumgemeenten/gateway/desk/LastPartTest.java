package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import nl.millenniumgemeenten.gateway.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastPartTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    Loon op Zand onthult het bord, loon-op-zand-onthult-het-bord
                    "  Water & land: 50% minder!", water-en-land-50-minder
                    "Één Súdwest-Fryslân, ĳverig", een-sudwest-fryslan-ijverig
                    "’s-Gravenhage’s 'plan'", s-gravenhages-plan
                    Straße in Łódź, strasse-in-lodz
                    🌍, ""
                    """)
    void a_title_gives_letters_digits_and_single_hyphens(String title, String slug) {
        assertThat(LastPart.ofTitle(title)).isEqualTo(slug);
    }

    @Test
    void what_is_long_ends_between_two_words() {
        assertThat(LastPart.ofTitle("gemeente ".repeat(20)))
                .isEqualTo("gemeente-".repeat(8) + "gemeente");
        assertThat(LastPart.ofTitle("a".repeat(200))).isEqualTo("a".repeat(80));
    }

    @Test
    void what_was_typed_stays_as_it_is() {
        var typed = Form.EMPTY.with("title", "Het bord").with("slug", "Fout adres");

        assertThat(LastPart.of(typed)).isEqualTo("Fout adres");
        assertThat(LastPart.of(typed.with("slug", ""))).isEqualTo("het-bord");
    }
}
