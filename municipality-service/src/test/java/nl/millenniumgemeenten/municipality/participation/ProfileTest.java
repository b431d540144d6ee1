package nl.millenniumgemeenten.municipality.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    @Test
    void everything_may_be_left_out() {
        var empty = decide(List.of(), "", Optional.empty());

        assertThat(empty).isEqualTo(new Decision.Accepted<>(Profile.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "www.example.org",
                "https://",
                "https://vng.nl@example.org/",
                "https://example.org/a plan"
            })
    void the_plan_stands_on_the_web(String address) {
        assertThat(faults(decide(List.of(), address, Optional.empty())))
                .containsExactly("profile/planUrl");
    }

    @Test
    void themes_are_few_short_and_different() {
        assertThat(faults(decide(List.of("Water", "water "), "", Optional.empty())))
                .containsExactly("profile/themes/1");
        assertThat(faults(decide(List.of("a".repeat(61), ""), "", Optional.empty())))
                .containsExactly("profile/themes/0", "profile/themes/1");
        assertThat(faults(decide(Collections.nCopies(21, "x"), "", Optional.empty())))
                .startsWith("profile/themes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.255", "1000000", "1e9"})
    void a_budget_is_an_amount(String euros) {
        assertThat(faults(decide(List.of(), "", Optional.of(new BigDecimal(euros)))))
                .containsExactly("profile/budgetPerInhabitant");
    }

    @Test
    void an_amount_is_the_same_however_it_is_written() {
        var one = decide(List.of(), "", Optional.of(new BigDecimal("0.5")));
        var other = decide(List.of(), "", Optional.of(new BigDecimal("0.500")));

        assertThat(one).isEqualTo(other).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void themes_that_come_along_are_not_said_twice() {
        var profile =
                Profile.EMPTY.withThemes(List.of("Water")).withThemes(List.of("water", "Zon"));

        assertThat(profile.themes()).containsExactly("Water", "Zon");
    }

    private static Decision<Profile> decide(
            List<String> themes, String planUrl, Optional<BigDecimal> euros) {
        return Profile.of("", themes, "", planUrl, "", "", "", euros, "");
    }

    private static List<String> faults(Decision<Profile> decision) {
        return switch (decision) {
            case Decision.Accepted<?> _ -> List.of();
            case Decision.Refused<?>(var faults) -> faults.stream().map(Fault::field).toList();
        };
    }
}
