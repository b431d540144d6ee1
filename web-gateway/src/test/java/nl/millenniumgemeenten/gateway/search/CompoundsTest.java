package nl.millenniumgemeenten.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundsTest {

    @ParameterizedTest
    @CsvSource({
        "millenniumgemeenten, millennium gemeenten",
        "millenniumdoel, millennium doel",
        "waterputten, water putten",
        "raadsbesluit, raads besluit",
        "schoolproject, school project",
        "wereldburgerschap, wereld burgerschap",
        "gemeenteraad, gemeente raad",
        "gemeenteraadsbesluit, gemeente raads besluit",
        "moedersterfte, moeder sterfte",
        "nieuwsbrief, nieuws brief"
    })
    void a_compound_is_taken_apart(String word, String parts) {
        assertThat(String.join(" ", Compounds.parts(word))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waterland",
                "gemeente",
                "aanbordje",
                "doelmatig",
                "putten",
                "zoetermeer",
                "een"
            })
    void what_is_not_wholly_made_of_known_words_stays_whole(String word) {
        assertThat(Compounds.parts(word)).isEmpty();
    }

    @Test
    void a_very_long_word_costs_nothing() {
        assertThat(Compounds.parts("water".repeat(5000))).isEmpty();
    }
}
