package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.page.store.PageStoreProbe;
import nl.millenniumgemeenten.gateway.site.ReferenceRegister;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public API over the real reference data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private static final List<Change> REFERENCE = ReferenceRegister.changes();

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());
    private final Site site = server.getApplicationContext().getBean(Site.class);
    private SiteImage image = imageOf();

    @BeforeAll
    void ready() {
        SiteFixture.ready(site);
    }

    @BeforeEach
    void fill() {
        image =
                after(
                        imageOf(REFERENCE.toArray(Change[]::new)),
                        activity(1).of("GM0738").goals(2, 7).in("2010").build(),
                        activity(2).of("GM0344").goals(1).in("2012-05").build(),
                        new ActivityChange.Withdrawn(
                                new UUID(3, 3), 1, 3, "Weg ermee", Instant.EPOCH));
        SiteFixture.replace(site, image);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2007, 443", "2008, 443", "2009, 441", "2010, 431", "2011, 418", "2012, 415",
        "2013, 408", "2014, 403", "2015, 393", "2016, 390", "2017, 388", "2018, 380",
        "2019, 355", "2020, 355", "2021, 352", "2022, 345", "2023, 342", "2024, 342",
        "2025, 342", "2026, 342"
    })
    void the_counts_of_each_year_are_the_known_ones(int year, int count) {
        var page = client.get("/api/v1/municipalities?limit=500&at=" + year + "-01-01").json();

        assertThat(page.get("totalCount").asInt()).isEqualTo(count);
        assertThat(page.get("items")).hasSize(count);
        assertThat(page.get("at").asText()).isEqualTo(year + "-01-01");
    }

    @Test
    void a_municipality_tells_of_its_past_and_its_part() {
        var langedijk = client.get("/api/v1/municipalities/GM0416?at=2015-06-01").json();

        assertThat(langedijk.get("name").asText()).isEqualTo("Langedijk");
        assertThat(langedijk.get("exists").asBoolean()).isTrue();
        assertThat(langedijk.get("standing").asText()).isEqualTo("TAKES_PART");
        assertThat(langedijk.get("successors")).isEmpty();
        var now = client.get("/api/v1/municipalities/GM0416").json();
        assertThat(now.get("exists").asBoolean()).isFalse();
        assertThat(now.get("standing").asText()).isEqualTo("MUNICIPALITY_ENDED");
        assertThat(now.at("/successors/0").asText()).isEqualTo("GM1980");
        assertThat(now.get("uri").asText())
                .isEqualTo("https://identifier.overheid.nl/tooi/id/gemeente/gm0416");
    }

    @Test
    void what_carries_its_own_day_is_told_whatever_the_day_and_all_else_is_of_the_day() {
        var before = client.get("/api/v1/municipalities/GM0416?at=2015-06-01").json();
        var after = client.get("/api/v1/municipalities/GM0416?at=2022-01-01").json();

        assertThat(before.get("existsUntil").asText()).isEqualTo("2022-01-01");
        assertThat(after.get("existsUntil")).isEqualTo(before.get("existsUntil"));
        assertThat(after.get("populations")).isEqualTo(before.get("populations"));
        assertThat(before.get("exists").asBoolean()).isTrue();
        assertThat(before.get("successors")).isEmpty();
        assertThat(after.get("exists").asBoolean()).isFalse();
        assertThat(after.at("/successors/0").asText()).isEqualTo("GM1980");
    }

    @Test
    void municipalities_are_narrowed_by_name_province_existence_part_and_goal() {
        assertThat(client.get("/api/v1/municipalities?q=%27S-GRAVENH").items("/code"))
                .containsExactly("GM0518");
        assertThat(client.get("/api/v1/municipalities?province=flevoland").items("/name"))
                .containsExactlyInAnyOrder(
                        "Almere", "Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde");
        assertThat(client.get("/api/v1/municipalities?q=langedijk&existence=FORMER").items("/code"))
                .containsExactly("GM0416");
        assertThat(client.get("/api/v1/municipalities?q=langedijk").items("/code"))
                .as("what it became")
                .containsExactly("GM1980");
        assertThat(client.get("/api/v1/municipalities?q=langedijk&at=2012-01-01").items("/code"))
                .containsExactly("GM0416");
        assertThat(client.get("/api/v1/municipalities?q=GM1980").items("/code"))
                .containsExactly("GM1980");
        assertThat(count("/api/v1/municipalities?existence=ALL")).isEqualTo(480);
        var participants = count("/api/v1/municipalities?participating=true&at=2012-01-01");
        assertThat(participants).isPositive();
        assertThat(count("/api/v1/municipalities?participating=false&at=2012-01-01"))
                .isEqualTo(415 - participants);
        assertThat(client.get("/api/v1/municipalities?goal=8&at=2012-01-01").items("/code"))
                .contains("GM0738");
    }

    @Test
    void territorial_changes_are_narrowed_and_their_status_is_that_of_the_day() {
        var planned = client.get("/api/v1/territorial-changes?status=PLANNED").json().get("items");
        assertThat(planned).hasSize(1);
        assertThat(planned.at("/0/from/0/name").asText()).isEqualTo("Wijdemeren");
        assertThat(count("/api/v1/territorial-changes?status=PLANNED&at=2027-01-01")).isZero();
        assertThat(
                        client.get(
                                        "/api/v1/territorial-changes?municipality=GM1980&kind=MERGER&year=2022")
                                .items("/from/0/code"))
                .containsExactlyInAnyOrder("GM0398", "GM0416");
    }

    @Test
    void participations_are_narrowed_by_how_they_stand_on_the_day() {
        assertThat(
                        client.get("/api/v1/participations?standing=MUNICIPALITY_ENDED")
                                .items("/municipality/code"))
                .contains("GM0416", "GM0738");
        assertThat(
                        client.get("/api/v1/participations?participating=true&at=2012-01-01&goal=7")
                                .items("/municipality/code"))
                .contains("GM0738");
        assertThat(count("/api/v1/participations?province=noord-brabant"))
                .isPositive()
                .isLessThan(count("/api/v1/participations"));
    }

    @Test
    void goals_and_activities_can_be_read_and_narrowed() {
        assertThat(client.get("/api/v1/goals").items("/number"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(client.get("/api/v1/goals/2?at=2012-01-01").json().get("participants").asInt())
                .isPositive();
        assertThat(client.get("/api/v1/activities?goal=7&year=2010").items("/number"))
                .containsExactly("1");
        assertThat(client.get("/api/v1/activities?municipality=GM0344").items("/number"))
                .containsExactly("2");
        assertThat(client.get("/api/v1/activities?province=utrecht&q=markt%202").items("/number"))
                .containsExactly("2");
        assertThat(client.get("/api/v1/activities/1").json().get("story").asText())
                .startsWith("Kinderen verkochten");
        assertThat(client.get("/api/v1/activities/3").status()).isEqualTo(410);
    }

    @Test
    void what_was_known_at_a_moment_can_be_asked() {
        var later = ReferenceRegister.RECORDED_AT.plusSeconds(60);
        SiteFixture.replace(site, after(image, renamed(municipality("GM0344"), "Nieuw", later)));

        assertThat(client.get("/api/v1/municipalities/GM0344").json().get("name").asText())
                .isEqualTo("Nieuw");
        var before = "recordedAt=" + ReferenceRegister.RECORDED_AT;
        assertThat(
                        client.get("/api/v1/municipalities/GM0344?" + before)
                                .json()
                                .get("name")
                                .asText())
                .isEqualTo("Utrecht");
        assertThat(count("/api/v1/municipalities?at=2012-01-01&" + before)).isEqualTo(415);
        assertThat(count("/api/v1/municipalities?recordedAt=2020-01-01T00:00:00%2B01:00")).isZero();
        assertThat(
                        client.get("/api/v1/municipalities/GM0344?recordedAt=2020-01-01T00:00:00Z")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void a_walk_through_a_collection_loses_nothing_and_shows_nothing_twice() {
        var pages = new AtomicInteger();
        var walked =
                client.walk(
                        "/api/v1/municipalities?limit=50&existence=ALL",
                        _ -> {
                            // Between any two pages one behind and one ahead of us come and change.
                            int page = pages.incrementAndGet();
                            image =
                                    after(
                                            image,
                                            added(String.format("GM%04d", page)),
                                            added(String.format("GM%04d", 9000 + page)),
                                            renamed(
                                                    municipality("GM0363"),
                                                    "Naam " + page,
                                                    ReferenceRegister.RECORDED_AT.plusSeconds(
                                                            page)));
                            SiteFixture.replace(site, image);
                        });

        var codes = walked.stream().map(item -> item.get("code").asText()).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(new HashSet<>(codes))
                .containsAll(
                        REFERENCE.stream()
                                .filter(MunicipalityChange.Recorded.class::isInstance)
                                .map(Change::subject)
                                .toList());
        assertThat(pages.get()).isGreaterThan(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipalities?existence=ALL",
                "territorial-changes",
                "participations",
                "goals",
                "activities"
            })
    void pages_of_any_size_together_are_the_collection(String collection) {
        var mark = collection.contains("?") ? "&" : "?";
        var whole = items(client.get("/api/v1/" + collection + mark + "limit=500").json());
        var walked = client.walk("/api/v1/" + collection + mark + "limit=7", _ -> {});

        assertThat(walked).isEqualTo(whole).isNotEmpty();
    }

    @Test
    void links_lead_to_the_next_and_the_first_page_and_to_the_licence() {
        var first = client.get("/api/v1/municipalities?province=utrecht&limit=10");
        var second = client.get(first.next());

        assertThat(first.next()).startsWith("/api/v1/municipalities?cursor=");
        assertThat(second.header("link"))
                .contains(
                        "<http://localhost:8080/api/v1/municipalities?limit=10&province=utrecht>;"
                                + " rel=\"first\"")
                .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        assertThat(second.items("/code"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(first.items("/code"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/municipalities?foo=1 | foo",
                "/municipalities?at=2012-13-01 | at",
                "/municipalities?at=1999-01-01 | at",
                "/municipalities?at= | at",
                "/municipalities?at=2012-01-01&at=2013-01-01 | at",
                "/municipalities?recordedAt=2012-01-01 | recordedAt",
                "/municipalities?limit=0 | limit",
                "/municipalities?limit=501 | limit",
                "/municipalities?limit=ten | limit",
                "/municipalities?limit=0500 | limit",
                "/municipalities?goal=007 | goal",
                "/activities?year=02010 | year",
                "/municipalities?cursor=abc | cursor",
                "/municipalities?cursor=Z29hbHMKMQ | cursor",
                "/municipalities?participating=yes | participating",
                "/municipalities?existence=current | existence",
                "/municipalities?province=Noord%20Brabant | province",
                "/municipalities?goal=x | goal",
                "/municipalities?q= | q",
                "/municipalities?q=%00- | q",
                "/municipalities/GM0344?limit=5 | limit",
                "/territorial-changes?kind=x | kind",
                "/territorial-changes?municipality=utrecht | municipality",
                "/participations?standing=X | standing",
                "/goals?q=x | q",
                "/activities?at=2012-01-01 | at",
                "/activities?year=99 | year",
                "/openapi.json?x=1 | x"
            })
    void a_parameter_that_is_wrong_is_named(String path, String parameter) {
        var answer = client.get("/api/v1" + path);

        assertProblem(answer, 400);
        assertThat(answer.json().get("detail").asText()).contains("'" + parameter + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/municipalities/",
                "/municipalities/GM9999",
                "/municipalities/GM0344/x",
                "/goals/99",
                "/goals/x",
                "/goals/99999999999",
                "/activities/99",
                "/nothing",
                "/territorial-changes/x"
            })
    void what_does_not_exist_is_a_problem_too(String path) {
        assertProblem(client.get("/api/v1" + path, "Accept", "text/html,*/*;q=0.8"), 404);
    }

    @Test
    void an_address_that_is_no_uri_is_a_problem_of_the_api_and_not_the_first_page()
            throws IOException {
        // No client of ours would send it.
        try (var connection = new Socket(server.getHost(), server.getPort())) {
            connection
                    .getOutputStream()
                    .write(
                            "GET /api/v1/%ZZ|x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer =
                    new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 404 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("api-version: 1.0.0");
        }
    }

    @Test
    void only_reading_is_possible() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = client.send(method, "/api/v1/goals");
            assertProblem(answer, 405);
            assertThat(answer.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void a_form_that_there_is_not_is_refused() {
        assertProblem(client.get("/api/v1/goals", "Accept", "application/xml"), 406);
        assertProblem(client.get("/api/v1/goals", "Accept", "application/geo+json"), 406);
        assertThat(client.get("/api/v1/goals", "Accept", "text/html, */*;q=0.1").status())
                .isEqualTo(200);
    }

    @Test
    void every_site_may_read_and_every_answer_tells_the_version() {
        var preflight =
                client.send(
                        "OPTIONS",
                        "/api/v1/municipalities",
                        "Access-Control-Request-Method",
                        "GET");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("access-control-allow-methods")).contains("GET");
        for (var answer :
                List.of(
                        preflight,
                        client.get("/api/v1"),
                        client.get("/api/v1/"),
                        client.get("/api/v1/goals"),
                        client.get("/api/v1/goals?q=x"),
                        client.send("HEAD", "/api/v1/goals"))) {
            assertThat(answer.header("api-version")).isEqualTo("1.0.0");
            assertThat(answer.header("access-control-allow-origin")).isEqualTo("*");
        }
    }

    @Test
    void who_has_it_already_is_told_so_until_it_changes() {
        for (var path :
                List.of("/api/v1/municipalities", "/api/v1/municipalities?q=utrecht&limit=3")) {
            SiteFixture.replace(site, image);
            var tag = client.get(path).header("etag");

            assertThat(tag).matches("\"[0-9a-f]+\"");
            var again = client.get(path, "If-None-Match", tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("api-version")).isEqualTo("1.0.0");
            assertThat(again.header("etag")).isEqualTo(tag);
            SiteFixture.replace(
                    site,
                    after(
                            image,
                            renamed(
                                    municipality("GM0344"),
                                    "Utrecht aan de Vecht",
                                    Instant.parse("2026-11-25T12:00:00Z"))));
            var changed = client.get(path, "If-None-Match", tag);
            assertThat(changed.status()).isEqualTo(200);
            assertThat(changed.body()).contains("Utrecht aan de Vecht");
        }
    }

    @Test
    void head_tells_what_get_would_without_its_body() {
        var got = client.get("/api/v1/participations?limit=5");
        var head = client.send("HEAD", "/api/v1/participations?limit=5");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("etag")).isEqualTo(got.header("etag"));
        assertThat(head.header("link")).isEqualTo(got.header("link"));
    }

    @Test
    void
            what_can_be_asked_in_few_ways_comes_from_the_store_and_the_same_before_and_after_routing() {
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);
        client.get("/api/v1/municipalities?province=utrecht&limit=100&at=2014-01-01");
        client.get("/api/v1/municipalities?q=utrecht&at=2014-01-01");
        client.get("/api/v1/municipalities?province=utrecht&at=2014-01-02");
        client.get("/api/v1/municipalities/GM0344?at=2014-06-01");

        assertThat(probe.holds("/api/v1/municipalities?at=2014-01-01&province=utrecht")).isTrue();
        assertThat(probe.holds("/api/v1/municipalities?at=2014-01-01&q=utrecht")).isFalse();
        assertThat(probe.holds("/api/v1/municipalities?at=2014-01-02&province=utrecht")).isFalse();
        assertThat(probe.holds("/api/v1/municipalities/GM0344?at=2014-06-01")).isFalse();
        var stored = client.get("/api/v1/municipalities?at=2014-01-01&province=utrecht");
        var routed = client.get("/api/v1/municipalities?province=utrecht&at=2014-01-01");
        assertThat(stored.body()).isEqualTo(routed.body());
        for (var header :
                List.of("etag", "link", "vary", "content-type", "api-version", "cache-control")) {
            assertThat(stored.header(header)).as(header).isEqualTo(routed.header(header));
        }
        assertThat(stored.header("vary")).isEqualTo("Accept, Accept-Encoding");
    }

    @Test
    void names_of_persons_and_pictures_stay_out() {
        var activity = client.get("/api/v1/activities/1").body();

        assertThat(activity).doesNotContain("Jan Jansen").doesNotContain("picture");
    }

    private int count(String path) {
        var answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("totalCount").asInt();
    }

    private static List<JsonNode> items(JsonNode page) {
        return ApiClient.stream(page.get("items")).toList();
    }

    private static void assertProblem(ApiClient.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.header("api-version")).isEqualTo("1.0.0");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().fieldNames())
                .toIterable()
                .isSubsetOf("type", "title", "status", "detail", "instance")
                .contains("type", "title", "status", "detail");
    }

    private MunicipalityChange.Recorded municipality(String code) {
        return image.register().municipality(code).orElseThrow();
    }

    private static MunicipalityChange.Recorded added(String code) {
        return SiteFixture.municipality(code, "nieuw-" + code);
    }

    private static MunicipalityChange.Recorded renamed(
            MunicipalityChange.Recorded old, String name, Instant at) {
        return new MunicipalityChange.Recorded(
                old.code(),
                old.revision() + 1,
                old.slug(),
                name,
                old.alternativeNames(),
                old.province(),
                old.existsFrom(),
                old.existsUntil(),
                old.population(),
                old.latitude(),
                old.longitude(),
                at,
                old.formerSlugs(),
                old.populations());
    }
}
