package nl.millenniumgemeenten.gateway.page.municipality;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.page.store.PageRenderer;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Dorp went into Stad in 2011, and Stad with Veld into Streek in 2019. Dorp took part.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LineageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2019, 1, 1);

    private final EmbeddedServer server = GatewayFixture.start();
    private final PageRenderer renderer =
            server.getApplicationContext().getBean(PageRenderer.class);

    private final SiteImage image =
            imageOf(
                            municipality("GM0001", "Dorp", null, FIRST),
                            municipality("GM0002", "Stad", null, SECOND),
                            municipality("GM0003", "Veld", null, SECOND),
                            municipality("GM0004", "Streek", SECOND, null),
                            change(FIRST, List.of("GM0001"), "GM0002", "Wet van 8 juli 2010"),
                            change(SECOND, List.of("GM0002", "GM0003"), "GM0004", null),
                            participation(),
                            activity(1).of("GM0001").build())
                    .on(LocalDate.of(2026, 11, 25));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_municipality_shows_where_it_came_from_in_as_many_steps_as_it_took() {
        var origin = page("/gemeenten/streek").select("section[aria-labelledby=ontstaan]");

        assertThat(origin.select("a").eachText()).containsExactly("Stad", "Dorp", "Veld");
        assertThat(origin.select(".related__further").text())
                .isEqualTo("Dorp Deed mee Voormalige gemeente tot 1 januari 2011");
    }

    @Test
    void an_ended_municipality_shows_what_became_of_its_successor_too() {
        assertThat(page("/gemeenten/dorp").select(".notice .related a").eachText())
                .containsExactly("Stad", "Streek");
    }

    @Test
    void a_page_of_an_earlier_day_lists_no_later_steps() {
        assertThat(page("/gemeenten/dorp?at=2015-01-01").select(".notice .related a").eachText())
                .containsExactly("Stad");
        assertThat(page("/gemeenten/stad?at=2010-01-01").select("[aria-labelledby=ontstaan]"))
                .isEmpty();
        assertThat(page("/gemeenten/stad?at=2015-01-01").select("[aria-labelledby=ontstaan] a"))
                .hasSize(1);
        assertThat(page("/gemeenten/dorp?at=2009-06-01").select("#deelname ~ .facts").text())
                .contains("Besloten 10 maart 2009 (door de raad)")
                .doesNotContain("Bord onthuld")
                .doesNotContain("Gestopt");
    }

    @Test
    void the_law_behind_a_change_stands_with_both_sides() {
        assertThat(page("/gemeenten/dorp").select(".about").text())
                .contains("Herindeling op 1 januari 2011 volgens Wet van 8 juli 2010");
        assertThat(page("/gemeenten/stad").select(".about").text()).contains("Wet van 8 juli 2010");
        assertThat(page("/gemeenten/dorp?at=2010-01-01").select(".about").text())
                .doesNotContain("Wet van");
    }

    @Test
    void why_it_stopped_is_told_in_words() {
        assertThat(page("/gemeenten/dorp").select("#deelname ~ .facts").text())
                .contains("Gestopt december 2010 (de gemeente besloot te stoppen: te duur)");
    }

    @Test
    void the_plan_and_the_site_of_a_municipality_are_links_that_we_do_not_vouch_for() {
        var links = page("/gemeenten/dorp").select("a[rel~=nofollow]");

        assertThat(links.eachText())
                .containsExactly("Plan: Dorp in de wereld", "Dorp over de deelname: dorp.example");
        assertThat(links.eachAttr("href"))
                .containsExactly("https://dorp.example/plan.pdf", "https://dorp.example/mee");
    }

    @Test
    void inhabitants_over_time_are_a_line_and_a_table_until_the_day() {
        var dorp = page("/gemeenten/streek");

        assertThat(dorp.select(".about .chart svg").attr("aria-label"))
                .startsWith("Inwoners van Streek: 900 in 2009, 1.100 in 2024.");
        assertThat(dorp.select(".about .numbers tbody tr").eachText())
                .containsExactly(
                        "1 januari 2009 900", "1 januari 2012 1.000", "1 januari 2024 1.100");
        assertThat(page("/gemeenten/streek?at=2020-01-01").select(".about .numbers tbody tr"))
                .hasSize(2);
        assertThat(page("/gemeenten/streek?at=2010-01-01").select(".about .numbers")).isEmpty();
    }

    @Test
    void an_activity_follows_to_the_municipality_that_is_there_now() {
        assertThat(page("/gemeenten/streek").select(".activity-card__place").text())
                .startsWith("Dorp (nu Streek)");
        assertThat(page("/gemeenten/stad").select(".activity-card")).hasSize(1);
        assertThat(page("/gemeenten/veld").select(".activity-card")).isEmpty();
        assertThat(page("/gemeenten/stad?at=2010-01-01").select(".activity-card")).isEmpty();
        assertThat(page("/activiteiten/1-markt").select(".eyebrow a").eachAttr("href"))
                .containsExactly("/gemeenten/dorp", "/gemeenten/streek");
    }

    private Document page(String text) {
        var target = Target.parse(text);
        return renderer.render(target, new Reading(image, target.at()))
                .map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static MunicipalityChange.Recorded municipality(
            String code, String name, @Nullable LocalDate from, @Nullable LocalDate until) {
        var counts =
                List.of(
                        new MunicipalityChange.Population(900, 2009),
                        new MunicipalityChange.Population(1_000, 2012),
                        new MunicipalityChange.Population(1_100, 2024));
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT),
                name,
                List.of(),
                "Utrecht",
                from,
                until,
                counts.getLast(),
                52.0,
                5.0,
                NOON,
                List.of(),
                counts);
    }

    private static TerritorialChangeChange.Recorded change(
            LocalDate day, List<String> from, String to, @Nullable String legalGround) {
        return new TerritorialChangeChange.Recorded(
                day + "-" + to,
                1,
                TerritorialChangeChange.Kind.ABSORPTION,
                TerritorialChangeChange.Status.IN_FORCE,
                day,
                from,
                List.of(to),
                legalGround,
                null,
                NOON);
    }

    private static ParticipationChange.Recorded participation() {
        return new ParticipationChange.Recorded(
                "GM0001",
                1,
                ParticipationChange.Status.ENDED,
                "2009-03-10",
                null,
                "2010-05",
                "2010-12",
                List.of(),
                null,
                NOON,
                new ParticipationChange.Steps(
                        null,
                        null,
                        "2009-03-10",
                        ParticipationChange.Body.COUNCIL,
                        null,
                        null,
                        null,
                        ParticipationChange.EndReason.DECISION,
                        "te duur"),
                new ParticipationChange.Profile(
                        null,
                        List.of(),
                        "Dorp in de wereld",
                        "https://dorp.example/plan.pdf",
                        null,
                        null,
                        null,
                        new BigDecimal("0.50"),
                        "https://dorp.example/mee"),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
