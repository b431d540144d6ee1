package nl.millenniumgemeenten.gateway.page.figures;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.events.CampaignCountChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
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

/// Een takes part from 2009 until it ends in 2019; Twee from 2009 on; Drie not.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresPageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate ENDED = LocalDate.of(2019, 1, 1);

    private final EmbeddedServer server = GatewayFixture.start();
    private final PageRenderer renderer =
            server.getApplicationContext().getBean(PageRenderer.class);

    private final SiteImage image =
            imageOf(
                            municipality("GM0001", "Een", "Utrecht", ENDED, 1_000, 1_200),
                            municipality("GM0002", "Twee", "Utrecht", null, 2_000, 2_100),
                            municipality("GM0003", "Drie", "Noord-Brabant", null, 7_000, null),
                            new GoalChange.Defined(1, 1, "Geen honger", "honger", NOON),
                            new GoalChange.Defined(2, 1, "Naar school", "school", NOON),
                            participation("GM0001", List.of(1)),
                            participation("GM0002", List.of(1, 2)),
                            count("2007-06", 14, CampaignCountChange.Qualifier.AT_LEAST),
                            count("2010", 145, CampaignCountChange.Qualifier.MORE_THAN),
                            count("2014-11", 160, CampaignCountChange.Qualifier.EXACTLY))
                    .on(LocalDate.of(2026, 11, 25));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_line_goes_up_and_down_with_the_participants_that_are_known() {
        assertThat(table("/cijfers", "Tabel van de deelnemers in het register"))
                .containsExactly("1 januari 2007 0", "1 januari 2009 2", "1 januari 2019 1");
        assertThat(page("/cijfers").select(".chart__end").text()).isEqualTo("1");
        assertThat(page("/cijfers?at=2012-06-01").select(".chart__end").text()).isEqualTo("2");
    }

    @Test
    void published_totals_are_dots_of_two_kinds_with_their_source() {
        var figures = page("/cijfers");

        assertThat(figures.select(".chart__mark").eachAttr("class"))
                .containsExactly(
                        "chart__mark chart__mark--open",
                        "chart__mark chart__mark--open",
                        "chart__mark ");
        assertThat(figures.select(".chart g title").eachText())
                .contains("juni 2007: minstens 14 gemeenten", "november 2014: 160 gemeenten");
        assertThat(table("/cijfers", "Tabel van bekendgemaakte totalen"))
                .containsExactly(
                        "juni 2007 brochure Bron minstens 14",
                        "2010 brochure Bron meer dan 145",
                        "november 2014 brochure Bron 160");
        assertThat(figures.select("#groei ~ div").text()).contains("er in het register staan");
    }

    @Test
    void a_page_of_a_day_tells_of_its_next_year_what_we_know_now() {
        assertThat(table("/cijfers?at=2008-01-01", "Tabel van bekendgemaakte totalen"))
                .containsExactly("juni 2007 brochure Bron minstens 14");
        assertThat(table("/cijfers?at=2008-01-01", "Tabel van het aantal gemeenten"))
                .containsExactly("1 januari 2007 3", "1 januari 2008 3", "1 januari 2009 3");
        assertThat(page("/cijfers?at=2018-06-01").select("[aria-labelledby=gemeenten]").text())
                .contains("Op 1 januari 2019 waren het er 2.")
                .doesNotContain("volgens de plannen");
        assertThat(page("/cijfers").select("[aria-labelledby=gemeenten]").text())
                .contains("Op 1 januari 2027 zijn het er volgens de plannen 2.");
    }

    @Test
    void who_took_part_since_we_do_not_know_when_is_counted_also_when_it_is_over() {
        var undated =
                after(
                        image,
                        undated("GM0001", ParticipationChange.Status.CONFIRMED),
                        undated("GM0002", ParticipationChange.Status.CONFIRMED),
                        undated("GM0003", ParticipationChange.Status.PROPOSED));

        assertThat(page("/cijfers", undated).select("#groei ~ div").text())
                .contains("Van 2 gemeenten die meedoen of meededen weten we niet sinds wanneer.");
        assertThat(page("/cijfers").select("#groei ~ div").text())
                .doesNotContain("weten we niet sinds wanneer");
    }

    @Test
    void goals_are_counted_among_who_takes_part_and_lead_to_their_page() {
        var bars = page("/cijfers?at=2012-01-01").select("section[aria-labelledby=doelen] tr");

        assertThat(bars.select("th a").eachAttr("href"))
                .containsExactly("/doelen/1?at=2012-01-01", "/doelen/2?at=2012-01-01");
        assertThat(bars.select(".bars__number").eachText()).containsExactly("2", "1");
        assertThat(bars.select(".bars__fill").eachAttr("width"))
                .containsExactly("100.00%", "50.00%");
    }

    @Test
    void the_share_of_inhabitants_is_shown_only_where_all_of_them_are_known() {
        var rows = page("/cijfers").select("section[aria-labelledby=inwoners] tbody tr");

        // In 2016 the inhabitants of Drie are missing.
        assertThat(rows.eachText())
                .containsExactly("1 januari 2012 30,0% 3.000 van de 10.000 inwoners");
        assertThat(page("/cijfers?at=2011-01-01").select("[aria-labelledby=inwoners]").text())
                .contains("Van geen enkel jaar");
    }

    @Test
    void a_province_leads_to_its_participants_in_the_list() {
        var rows =
                page("/cijfers?at=2012-01-01")
                        .select("section[aria-labelledby=provincies] tbody tr");

        assertThat(rows.eachText()).containsExactly("Noord-Brabant 0 van 1", "Utrecht 2 van 2");
        assertThat(rows.select("a").eachAttr("href"))
                .contains("/gemeenten?at=2012-01-01&provincie=noord-brabant&toon=deelnemers");
    }

    @Test
    void every_year_has_its_number_of_municipalities_and_the_next_is_a_plan() {
        var columns = page("/cijfers").select(".chart__column");

        assertThat(columns).hasSize(21);
        assertThat(columns.eachAttr("class").getLast()).contains("chart__column--planned");
        assertThat(table("/cijfers", "Tabel van het aantal gemeenten"))
                .contains("1 januari 2018 3", "1 januari 2019 2")
                .endsWith("1 januari 2027 volgens de plannen 2");
    }

    @Test
    void an_empty_register_has_a_page_too() {
        var empty = imageOf().on(LocalDate.of(2026, 11, 25));

        assertThat(page("/cijfers", empty).select("h1").text()).isEqualTo("Cijfers");
    }

    @Test
    void nothing_in_the_pictures_breaks_the_content_security_policy() {
        assertThat(page("/cijfers").select("main [style], main script, svg style")).isEmpty();
    }

    private List<String> table(String target, String summary) {
        return page(target)
                .select("details:has(summary:contains(" + summary + ")) tbody tr")
                .eachText();
    }

    private Document page(String target) {
        return page(target, image);
    }

    private Document page(String text, SiteImage from) {
        var target = Target.parse(text);
        return renderer.render(target, new Reading(from, target.at()))
                .map(bytes -> Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static MunicipalityChange.Recorded municipality(
            String code,
            String name,
            String province,
            @Nullable LocalDate until,
            int inhabitants,
            @Nullable Integer later) {
        var first = new MunicipalityChange.Population(inhabitants, 2012);
        var populations =
                later == null
                        ? List.of(first)
                        : List.of(first, new MunicipalityChange.Population(later, 2016));
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT),
                name,
                List.of(),
                province,
                null,
                until,
                populations.getLast(),
                null,
                null,
                NOON,
                List.of(),
                populations);
    }

    private static ParticipationChange.Recorded undated(
            String code, ParticipationChange.Status status) {
        return new ParticipationChange.Recorded(
                code,
                2,
                status,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                NOON,
                ParticipationChange.Steps.UNKNOWN,
                ParticipationChange.Profile.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static CampaignCountChange.Recorded count(
            String countedOn, int municipalities, CampaignCountChange.Qualifier qualifier) {
        return new CampaignCountChange.Recorded(
                countedOn + "-" + municipalities,
                1,
                countedOn,
                municipalities,
                qualifier,
                "brochure",
                "https://example.org/brochure",
                NOON);
    }
}
