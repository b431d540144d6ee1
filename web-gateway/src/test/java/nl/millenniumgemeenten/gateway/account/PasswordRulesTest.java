package nl.millenniumgemeenten.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fiets-kers-paraplu",
                "twaalftekens",
                "een zin met spaties en ë",
                "🚲🍒☂🚲🍒☂🚲🍒☂🚲🍒☂x",
                "kort maar net lang genoeg"
            })
    void long_ones_of_whatever_characters_are_good(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @Test
    void a_hundred_and_twenty_eight_characters_are_good_and_more() {
        assertThat(fault("ab c3-".repeat(22).substring(0, 128))).isEmpty();
        assertThat(fault("ab c3-".repeat(33))).isEmpty();
        assertThat(fault("ab c3-".repeat(34))).get().asString().contains("hoogstens 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elf-tekens.", "🚲🍒☂🚲🍒☂"})
    void short_ones_are_not(String password) {
        assertThat(fault(password)).get().asString().contains("minstens 12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1qaz2wsx3edc",
                "Wachtwoord123",
                "QWERTYUIOP12",
                "aaaaaaaaaaaaaaa",
                "abababababab",
                "123412341234"
            })
    void those_that_everybody_tries_first_are_not(String password) {
        assertThat(fault(password)).get().asString().contains("makkelijk te raden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.nl", "Anna de Vries", "annadevries1", "AnnaVriesAnna!"})
    void neither_are_the_name_and_the_address(String password) {
        assertThat(fault(password)).get().asString().contains("naam of mailadres");
    }

    private static Optional<String> fault(String password) {
        return PasswordRules.fault(password, "Anna de Vries", "anna@example.nl");
    }
}
