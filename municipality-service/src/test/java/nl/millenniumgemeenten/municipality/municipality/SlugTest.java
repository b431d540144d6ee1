package nl.millenniumgemeenten.municipality.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    private static final MunicipalityCode BERGEN = new MunicipalityCode("GM0373");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Loon op Zand, loon-op-zand",
                "'s-Gravenhage, s-gravenhage",
                "Súdwest-Fryslân, sudwest-fryslan",
                "Bergen (NH), bergen-nh",
                "\"Nuenen, Gerwen en Nederwetten\", nuenen-gerwen-en-nederwetten",
                "De Fryske Marren, de-fryske-marren"
            })
    void names_become_letters_of_addresses(String name, String slug) {
        assertThat(Slug.fold(name)).isEqualTo(slug);
    }

    @Test
    void a_name_that_is_free_is_the_slug() {
        assertThat(given()).isEqualTo(new Slug("bergen"));
    }

    @Test
    void a_taken_name_gets_its_province() {
        assertThat(given("bergen")).isEqualTo(new Slug("bergen-noord-holland"));
    }

    @Test
    void a_name_taken_twice_gets_its_code() {
        assertThat(given("bergen", "bergen-noord-holland")).isEqualTo(new Slug("bergen-gm0373"));
    }

    @Test
    void a_long_name_stays_within_bounds_with_its_suffix() {
        var name = "a".repeat(78) + " b";

        var slug =
                Slug.of(name, Province.ZUID_HOLLAND, BERGEN, taken -> taken.value().endsWith("b"));

        assertThat(slug.value()).hasSizeLessThanOrEqualTo(Slug.LONGEST).endsWith("-zuid-holland");
    }

    private static Slug given(String... taken) {
        return Slug.of(
                "Bergen",
                Province.NOORD_HOLLAND,
                BERGEN,
                slug -> Set.of(taken).contains(slug.value()));
    }
}
