package nl.millenniumgemeenten.gateway.page.tag;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.about;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final SiteImage image =
            imageOf(
                    municipality("GM0001", "dijk-en-waard"),
                    municipality("GM0003", "blijft"),
                    ended("GM0002", "langedijk"),
                    ended("GM0004", "heerhugowaard"),
                    into(List.of("GM0002", "GM0004"), "GM0001"),
                    about(article(1, "bericht"), "GM0002"));

    @Test
    void a_municipality_that_went_into_another_is_called_what_is_there_now() {
        var tags =
                Tags.of(
                        new Reading(image),
                        List.of(),
                        List.of("GM0002", "GM0003", "GM0004", "GM9999"),
                        List.of());

        assertThat(tags.municipalities())
                .containsExactly(
                        new TagsView.Municipality(
                                "dijk-en-waard",
                                "/gemeenten/dijk-en-waard",
                                "langedijk en heerhugowaard"),
                        new TagsView.Municipality("blijft", "/gemeenten/blijft", ""));
    }

    @Test
    void its_news_stays_with_the_successor() {
        assertThat(new Reading(image).ask(new Question.NewsAboutMunicipality("GM0001", 10)))
                .extracting(article -> article.number())
                .containsExactly(1L);
    }

    private static MunicipalityChange.Recorded ended(String code, String slug) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                slug,
                List.of(),
                "Noord-Holland",
                null,
                LocalDate.of(2022, 1, 1),
                null,
                null,
                null,
                NOON,
                List.of(),
                List.of());
    }

    private static TerritorialChangeChange.Recorded into(List<String> from, String to) {
        return new TerritorialChangeChange.Recorded(
                "change",
                1,
                TerritorialChangeChange.Kind.MERGER,
                TerritorialChangeChange.Status.IN_FORCE,
                LocalDate.of(2022, 1, 1),
                from,
                List.of(to),
                null,
                null,
                NOON);
    }
}
