package nl.millenniumgemeenten.gateway.desk.tag;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import org.junit.jupiter.api.Test;

class SuggestedNamesTest {
    private static final LocalDate MERGED_ON = LocalDate.of(2019, 1, 1);

    private static SuggestedNames names() {
        return new SuggestedNames(
                imageOf(
                        until("GM0694", "Liesveld"),
                        municipality("GM1978", "Molenlanden"),
                        municipality("GM0820", "Nuenen, Gerwen en Nederwetten"),
                        municipality("GM0809", "Loon op Zand"),
                        municipality("GM9999", "Groot-Loon"),
                        new TerritorialChangeChange.Recorded(
                                "change",
                                1,
                                TerritorialChangeChange.Kind.MERGER,
                                TerritorialChangeChange.Status.IN_FORCE,
                                MERGED_ON,
                                List.of("GM0694"),
                                List.of("GM1978"),
                                null,
                                null,
                                Instant.EPOCH)));
    }

    @Test
    void a_former_name_finds_what_it_became_first() {
        assertThat(names().suggestions("liesv", 8))
                .containsExactly(
                        new SuggestedNameJson(
                                "Molenlanden", "Molenlanden", "hierin ging op: Liesveld"),
                        new SuggestedNameJson("Liesveld", "Liesveld", "bestaat niet meer"));
    }

    @Test
    void a_name_that_begins_so_goes_before_one_that_has_it_inside() {
        assertThat(names().codes("LOON", 8)).containsExactly("GM0809", "GM9999");
        assertThat(names().codes("loon", 1)).containsExactly("GM0809");
    }

    @Test
    void a_name_with_a_comma_is_typed_as_its_code() {
        assertThat(names().suggestions("nuenen", 8))
                .containsExactly(
                        new SuggestedNameJson("GM0820", "Nuenen, Gerwen en Nederwetten", ""));
    }

    @Test
    void nothing_and_signs_alone_find_nothing() {
        assertThat(names().suggestions("", 8)).isEmpty();
        assertThat(names().suggestions("%%", 8)).isEmpty();
    }

    private static MunicipalityChange.Recorded until(String code, String name) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                name,
                name,
                List.of(),
                "Zuid-Holland",
                null,
                MERGED_ON,
                null,
                null,
                null,
                Instant.EPOCH,
                List.of(),
                List.of());
    }
}
