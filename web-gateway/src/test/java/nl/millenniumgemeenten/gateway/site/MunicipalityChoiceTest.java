package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.events.ResourceChange.Type.GUIDE;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import org.junit.jupiter.api.Test;

/// Oud went into Nieuw in 2020; Half was divided between Nieuw and Ander.
class MunicipalityChoiceTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SiteImage image =
            imageOf(
                    former("GM0001", "oud"),
                    former("GM0002", "half"),
                    municipality("GM0003", "nieuw"),
                    municipality("GM0004", "ander"),
                    change(Kind.ABSORPTION, "GM0001", "GM0003"),
                    change(Kind.SPLIT, "GM0002", "GM0003", "GM0004"),
                    resource(1, GUIDE, List.of(), List.of("GM0001")),
                    resource(2, GUIDE, List.of(), List.of("GM0002")),
                    resource(3, GUIDE, List.of(), List.of("GM0003")),
                    resource(4, GUIDE, List.of(), List.of("GM0001", "GM0003")));

    @Test
    void who_asks_for_one_that_ended_asks_for_its_heir() {
        var search = ResourceSearch.ALL.withMunicipality("oud").knownIn(image);
        assertThat(search.municipality()).isEqualTo("nieuw");
        assertThat(AgendaSearch.ALL.withMunicipality("oud").knownIn(image).municipality())
                .isEqualTo("nieuw");

        var answer = new ResourceAnswer.Found(search, 1, 10).ask(image);
        assertThat(answer.shown())
                .extracting(ResourceChange.Published::number)
                .containsExactly(4L, 3L, 2L, 1L);
        assertThat(answer.count()).isEqualTo(4);
        assertThat(answer.municipalities()).containsEntry("GM0003", 4).containsEntry("GM0004", 1);
    }

    @Test
    void one_that_went_into_several_counts_for_itself_where_it_is_asked_for() {
        var search = ResourceSearch.ALL.withMunicipality("half").knownIn(image);
        assertThat(search.municipality()).isEqualTo("half");

        var answer = new ResourceAnswer.Found(search, 1, 10).ask(image);
        assertThat(answer.count()).isEqualTo(1);
        assertThat(answer.municipalities()).containsEntry("GM0002", 1);
    }

    @Test
    void a_code_names_it_too_and_what_names_nothing_leaves_it_open() {
        assertThat(MunicipalityChoice.of("GM0001", image.register()).slug()).isEqualTo("nieuw");
        assertThat(MunicipalityChoice.of("", image.register()).asked()).isEmpty();
        assertThat(MunicipalityChoice.of("nergens", image.register()).suits(List.of())).isTrue();
    }

    private static MunicipalityChange.Recorded former(String code, String slug) {
        var one = municipality(code, slug);
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                slug,
                List.of(),
                one.province(),
                null,
                DAY,
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }

    private static TerritorialChangeChange.Recorded change(Kind kind, String from, String... to) {
        return new TerritorialChangeChange.Recorded(
                "2020-" + from,
                1,
                kind,
                TerritorialChangeChange.Status.IN_FORCE,
                DAY,
                List.of(from),
                List.of(to),
                null,
                null,
                NOON);
    }
}
