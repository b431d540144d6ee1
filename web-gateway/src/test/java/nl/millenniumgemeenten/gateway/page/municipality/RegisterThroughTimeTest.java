package nl.millenniumgemeenten.gateway.page.municipality;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.page.store.PageStoreProbe;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Langedijk took part, and went into Dijk en Waard in 2022; Heerhugowaard went with it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterThroughTimeTest {
    private static final LocalDate MERGED = LocalDate.of(2022, 1, 1);
    private static final LocalDate PLANNED = LocalDate.of(2027, 1, 1);
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final List<MunicipalityChange.Population> COUNTS =
            List.of(
                    new MunicipalityChange.Population(85_000, 2012),
                    new MunicipalityChange.Population(91_000, 2026));

    private final EmbeddedServer server = GatewayFixture.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    void fill() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                                municipality("GM0416", "langedijk", "Langedijk", null, MERGED),
                                municipality(
                                        "GM0398", "heerhugowaard", "Heerhugowaard", null, MERGED),
                                municipality(
                                        "GM1980", "dijk-en-waard", "Dijk en Waard", MERGED, null),
                                municipality("GM1696", "wijdemeren", "Wijdemeren", null, PLANNED),
                                municipality("GM0402", "hilversum", "Hilversum", null, null),
                                municipality("GM0099", "nooit", "Nooit", PLANNED, PLANNED),
                                change(
                                        "2022-01-01-GM1980",
                                        TerritorialChangeChange.Kind.MERGER,
                                        TerritorialChangeChange.Status.IN_FORCE,
                                        MERGED,
                                        List.of("GM0398", "GM0416"),
                                        "GM1980"),
                                change(
                                        "2027-01-01-GM0402",
                                        TerritorialChangeChange.Kind.ABSORPTION,
                                        TerritorialChangeChange.Status.PLANNED,
                                        PLANNED,
                                        List.of("GM1696"),
                                        "GM0402"),
                                new GoalChange.Defined(1, 1, "Geen honger", "honger", NOON),
                                participation("GM0416", List.of(1)),
                                ended("GM0402", ParticipationChange.EndReason.MISTAKE),
                                ended("GM1696", ParticipationChange.EndReason.PROPOSAL_REJECTED))
                        .on(LocalDate.of(2026, 11, 25)));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void a_proposal_that_was_turned_down_is_told_as_that() throws Exception {
        assertThat(page("/gemeenten/wijdemeren").text())
                .contains("het voorstel ging niet door")
                .doesNotContain("deed mee");
        assertThat(page("/gemeenten/wijdemeren?at=2012-01-01").text()).doesNotContain("deed mee");
    }

    @Test
    void a_page_of_another_day_tells_the_inhabitants_of_that_day() throws Exception {
        assertThat(page("/gemeenten/hilversum").text()).contains("91.000 (1 januari 2026)");
        assertThat(page("/gemeenten/hilversum?at=2013-06-01").text())
                .contains("85.000 (1 januari 2012)")
                .doesNotContain("2026)");
        assertThat(page("/gemeenten/hilversum?at=2009-01-01").text())
                .as("all counts came later")
                .contains("Inwoners niet bekend")
                .doesNotContain("85.000");
    }

    @Test
    void pages_of_the_register_lead_to_others_of_the_same_day() throws Exception {
        for (var path :
                List.of("/gemeenten/langedijk", "/doelen/1", "/doelen", "/gemeenten", "/kaart")) {
            assertThat(
                            page(path + "?at=2012-01-01")
                                    .select("nav a, main a:not(.situation a)")
                                    .eachAttr("href"))
                    .as(path)
                    .filteredOn(href -> href.matches("/(doelen|gemeenten|kaart)\\b.*"))
                    .isNotEmpty()
                    .allMatch(href -> href.contains("at=2"));
            assertThat(page(path).select("nav a, main a").eachAttr("href"))
                    .as(path)
                    .contains("/doelen");
        }
        assertThat(page("/gemeenten/langedijk?at=2012-01-01").select("a").eachAttr("href"))
                .contains("/doelen/1?at=2012-01-01");
    }

    @Test
    void a_search_without_letters_or_digits_finds_nothing() throws Exception {
        for (var typed : List.of("%F0%9F%98%80", "---", "%25", "_", "%27")) {
            assertThat(names("/gemeenten?zoek=" + typed)).as(typed).isEmpty();
        }
        assertThat(page("/gemeenten?zoek=---").select(".register-found").text())
                .isEqualTo("0 gemeenten gevonden voor ‘---’");
        assertThat(names("/gemeenten?zoek=%20")).hasSize(3);
    }

    @Test
    void a_filter_that_we_do_not_know_is_told_and_leaves_all() throws Exception {
        for (var filter : List.of("provincie=verzonnen", "doel=99", "doel=07", "toon=verzonnen")) {
            var list = page("/gemeenten?" + filter);

            assertThat(list.select(".notice").text()).as(filter).contains("kennen we niet");
            assertThat(list.select(".letter__item")).as(filter).hasSize(3);
        }
        assertThat(page("/gemeenten?doel=99&provincie=x").select(".notice").text())
                .isEqualTo("Wat je koos bij provincie en doel kennen we niet. Dat telt niet mee.");
        assertThat(page("/gemeenten?doel=1&provincie=noord-holland&toon=alle").select(".notice"))
                .isEmpty();
        assertThat(page("/gemeenten?doel=&provincie=&toon=").select(".notice")).isEmpty();
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);
        assertThat(probe.holds("/gemeenten?doel=99")).isFalse();
    }

    @Test
    void a_goal_has_one_address() throws Exception {
        assertThat(get("/doelen/1").statusCode()).isEqualTo(200);
        assertThat(get("/doelen/01?at=2012-01-01").headers().firstValue("location"))
                .hasValue("/doelen/1?at=2012-01-01");
        assertThat(get("/doelen/09").statusCode()).isEqualTo(404);
    }

    @Test
    void the_note_on_open_data_says_what_the_file_holds() throws Exception {
        assertThat(page("/gemeenten").select(".open-data-note").text())
                .contains("alle gemeenten sinds 2007, ook de voormalige");
    }

    @Test
    void a_part_recorded_by_mistake_never_was() throws Exception {
        for (var path : List.of("/gemeenten/hilversum", "/gemeenten/hilversum?at=2010-01-01")) {
            assertThat(page(path).select("main").text())
                    .as(path)
                    .contains("Hilversum doet niet mee, voor zover we weten.")
                    .doesNotContain(
                            "werkte aan", "Gestopt", "vergissing", "1 januari 2022", "Deed mee");
        }
    }

    @Test
    void a_redirect_keeps_the_day_that_was_asked_for() throws Exception {
        for (var path : List.of("/gemeenten/GM0416", "/gemeenten/langedijk/")) {
            var answer = get(path + "?at=2012-01-01");

            assertThat(answer.statusCode()).as(path).isEqualTo(308);
            assertThat(answer.headers().firstValue("location"))
                    .as(path)
                    .hasValue("/gemeenten/langedijk?at=2012-01-01");
        }
    }

    @Test
    void a_slash_at_the_end_loses_nothing_of_what_was_asked() throws Exception {
        for (var path : List.of("/kaart", "/cijfers", "/gemeenten", "/doelen")) {
            assertThat(get(path + "/?at=2012-01-01").headers().firstValue("location"))
                    .hasValue(path + "?at=2012-01-01");
        }
        assertThat(get("/kaart/?doel=1&provincie=noord-holland").headers().firstValue("location"))
                .hasValue("/kaart?doel=1&provincie=noord-holland");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gemeenten", "/kaart", "/activiteiten"})
    void a_province_that_somebody_makes_up_is_no_page_of_its_own(String path) throws Exception {
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);

        assertThat(get(path + "?provincie=verzonnen").statusCode()).isEqualTo(200);
        assertThat(get(path + "?provincie=Noord-Holland").statusCode()).isEqualTo(200);

        assertThat(probe.holds(path + "?provincie=verzonnen")).isFalse();
        assertThat(probe.holds(path + "?provincie=noord-holland")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kaart", "/activiteiten"})
    void a_goal_that_somebody_makes_up_is_no_page_of_its_own(String path) throws Exception {
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);

        assertThat(get(path + "?doel=57").statusCode()).isEqualTo(200);
        assertThat(get(path + "?doel=1").statusCode()).isEqualTo(200);

        assertThat(probe.holds(path + "?doel=57")).isFalse();
        assertThat(probe.holds(path + "?doel=1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/gemeenten?provincie=", "/kaart?provincie=", "/activiteiten?provincie="})
    void a_province_that_cannot_be_is_no_fault_of_ours(String address) throws Exception {
        assertThat(get(address + "a".repeat(80)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_shows_who_existed_on_a_day() throws Exception {
        assertThat(names("/gemeenten")).containsExactly("Dijk en Waard", "Hilversum", "Wijdemeren");
        assertThat(names("/gemeenten?at=2012-01-01"))
                .containsExactly("Heerhugowaard", "Hilversum", "Langedijk", "Wijdemeren");
        assertThat(names("/gemeenten?at=2027-01-01")).containsExactly("Dijk en Waard", "Hilversum");
    }

    @Test
    void what_is_going_to_change_can_be_listed() throws Exception {
        assertThat(page("/gemeenten?toon=gepland").select(".letter__item").eachText())
                .containsExactly(
                        "Hilversum Noord-Holland, krijgt op 1 januari 2027 gebied van Wijdemeren",
                        "Wijdemeren Noord-Holland, op 1 januari 2027 naar Hilversum");
        assertThat(page("/gemeenten?at=2021-06-01&toon=gepland").select(".letter__place").text())
                .contains("vanaf 1 januari 2022, uit Heerhugowaard en Langedijk");
    }

    @Test
    void who_takes_part_is_asked_of_the_day_too() throws Exception {
        assertThat(names("/gemeenten?toon=deelnemers&at=2012-01-01")).containsExactly("Langedijk");
        assertThat(names("/gemeenten?toon=deelnemers&at=2008-01-01")).isEmpty();
        assertThat(names("/gemeenten?toon=deelnemers")).isEmpty();
        assertThat(page("/gemeenten?at=2012-01-01").select(".counter__number").text())
                .isEqualTo("1");
    }

    @Test
    void who_types_an_old_name_finds_what_it_became() throws Exception {
        var found = page("/gemeenten?zoek=langedijk");

        assertThat(found.select(".letter__item a").eachText())
                .containsExactly("Dijk en Waard", "Langedijk");
        assertThat(found.select(".letter__place").eachText())
                .containsExactly(
                        "Noord-Holland, vroeger onder andere Langedijk",
                        "Noord-Holland, tot 1 januari 2022, daarna Dijk en Waard");
    }

    @Test
    void a_page_of_another_day_says_so_leads_back_and_stays_out_of_search_engines()
            throws Exception {
        var then = page("/gemeenten/langedijk?at=2012-01-01");

        assertThat(then.select(".situation").text())
                .isEqualTo("Situatie op 1 januari 2012 Bekijk de situatie van nu");
        assertThat(then.select(".situation a").attr("href")).isEqualTo("/gemeenten/langedijk");
        assertThat(then.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(then.select("main").text())
                .contains("Langedijk doet mee.")
                .contains(
                        "Op 1 januari 2022 gaat Langedijk op in de nieuwe gemeente Dijk en Waard.");
        assertThat(page("/gemeenten/langedijk").select("main").text())
                .contains("Sinds 1 januari 2022 is Langedijk geen gemeente meer.")
                .contains("Langedijk deed mee, tot de gemeente ophield te bestaan.");
    }

    @Test
    void a_plan_is_told_ahead_and_one_that_failed_as_such() throws Exception {
        assertThat(page("/gemeenten/wijdemeren").select("main").text())
                .contains("Op 1 januari 2027 gaat Wijdemeren op in Hilversum.");
        assertThat(page("/gemeenten/nooit").select("main").text())
                .contains("Nooit zou een nieuwe gemeente worden, maar het plan ging niet door.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-01-01", "2031-01-01", "2012-02-30", "gisteren"})
    void a_day_that_the_register_cannot_tell_of_is_named(String day) throws Exception {
        var answer = get("/gemeenten?at=" + day);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text())
                .isEqualTo("Deze datum kunnen we niet gebruiken");
    }

    @Test
    void pages_of_days_and_parts_come_from_the_store_however_they_are_asked() throws Exception {
        get("/gemeenten?utm_source=x&toon=deelnemers&at=2013-01-01&zoek=");
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);

        assertThat(probe.holds("/gemeenten?at=2013-01-01&toon=deelnemers")).isTrue();
        assertThat(get("/gemeenten?at=2013-01-01&toon=deelnemers").statusCode()).isEqualTo(200);
    }

    private List<String> names(String path) throws Exception {
        return page(path).select(".letter__item a").eachText();
    }

    private Document page(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.getURI() + path)).build(),
                BodyHandlers.ofString());
    }

    private static ParticipationChange.Recorded ended(
            String code, ParticipationChange.EndReason reason) {
        return new ParticipationChange.Recorded(
                code,
                1,
                ParticipationChange.Status.ENDED,
                null,
                null,
                null,
                "2022-01-01",
                List.of(2),
                "https://example.org/vergissing",
                NOON,
                new ParticipationChange.Steps(
                        null, null, null, null, null, null, null, reason, "toelichting"),
                ParticipationChange.Profile.EMPTY,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static MunicipalityChange.Recorded municipality(
            String code,
            String slug,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                slug,
                name,
                List.of(),
                "Noord-Holland",
                from,
                until,
                COUNTS.getLast(),
                null,
                null,
                NOON,
                List.of(),
                COUNTS);
    }

    private static TerritorialChangeChange.Recorded change(
            String id,
            TerritorialChangeChange.Kind kind,
            TerritorialChangeChange.Status status,
            LocalDate day,
            List<String> from,
            String to) {
        return new TerritorialChangeChange.Recorded(
                id, 1, kind, status, day, from, List.of(to), null, null, NOON);
    }
}
