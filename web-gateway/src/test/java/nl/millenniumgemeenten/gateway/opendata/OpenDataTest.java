package nl.millenniumgemeenten.gateway.opendata;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.api.ApiClient;
import nl.millenniumgemeenten.gateway.page.opendata.Dataset;
import nl.millenniumgemeenten.gateway.page.opendata.Format;
import nl.millenniumgemeenten.gateway.page.store.PageStoreProbe;
import nl.millenniumgemeenten.gateway.site.ReferenceRegister;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files with open data, over the real reference data.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {
    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());

    @BeforeAll
    void fill() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                after(
                        imageOf(ReferenceRegister.changes().toArray(Change[]::new)),
                        activity(1).of("GM0344").build(),
                        activity(2).of("GM0738").build(),
                        onHoldTwice("GM0398")));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static ParticipationChange.Recorded onHoldTwice(String code) {
        return new ParticipationChange.Recorded(
                code,
                2,
                ParticipationChange.Status.CONFIRMED,
                "2009",
                null,
                null,
                null,
                List.of(1),
                null,
                ReferenceRegister.RECORDED_AT,
                ParticipationChange.Steps.UNKNOWN,
                ParticipationChange.Profile.EMPTY,
                List.of(
                        new ParticipationChange.Hold(
                                LocalDate.of(2011, 1, 1), LocalDate.of(2012, 3, 1)),
                        new ParticipationChange.Hold(LocalDate.of(2013, 1, 1), null)),
                null,
                List.of(),
                List.of(
                        new ParticipationChange.Succession(
                                "GM1980", ParticipationChange.SuccessionDecision.CONTINUES)));
    }

    static Stream<String> files() {
        return Stream.of(Dataset.values())
                .flatMap(dataset -> dataset.formats().stream().map(dataset::path));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_there_with_its_licence_and_can_be_asked_again_cheaply(String path) {
        var file = client.get(path);
        var name = path.substring(path.lastIndexOf('/') + 1);

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("link"))
                .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
        assertThat(file.header("content-disposition"))
                .isEqualTo("attachment; filename=\"" + name + "\"");
        assertThat(file.header("access-control-allow-origin")).isEqualTo("*");
        assertThat(client.get(path, "If-None-Match", file.header("etag")).status()).isEqualTo(304);
        var gzip = client.get(path, "Accept-Encoding", "gzip");
        assertThat(gzip.header("content-encoding")).isEqualTo("gzip");
        assertThat(gzip.header("etag")).isNotEqualTo(file.header("etag"));
        assertThat(server.getApplicationContext().getBean(PageStoreProbe.class).holds(path))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void csv_and_json_hold_the_same_things_and_the_api_does_too(Dataset dataset) {
        var json = client.get(dataset.path(Format.JSON)).json();
        var all = dataset == Dataset.MUNICIPALITIES ? "&existence=ALL" : "";
        var api = client.walk("/api/v1/" + dataset.collection() + "?limit=500" + all, _ -> {});

        assertThat(ApiClient.stream(json.get("items"))).isEqualTo(api).isNotEmpty();
        assertThat(json.get("attribution").asText()).contains("CBS / Kadaster");
        assertThat(json.get("license").asText())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(rows(client.get(dataset.path(Format.CSV)).body())).isEqualTo(api.size());
    }

    @Test
    void a_file_of_a_day_holds_the_municipalities_of_that_day() {
        var csv = client.get("/open-data/gemeenten.csv?at=2012-01-01");

        assertThat(csv.header("content-type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(csv.header("content-disposition"))
                .isEqualTo("attachment; filename=\"gemeenten-2012-01-01.csv\"");
        assertThat(csv.body()).startsWith("code,uri,name,");
        assertThat(rows(csv.body())).isEqualTo(415);
        assertThat(client.get("/open-data/gemeenten.geojson?at=2012-01-01").json().get("features"))
                .hasSize(415);
        assertThat(client.get("/open-data/gemeenten.geojson").json().get("features")).hasSize(342);
        assertThat(client.get("/open-data/gemeenten.json").json().get("items")).hasSize(480);
    }

    @Test
    void of_the_days_only_the_first_of_a_year_is_kept() {
        var probe = server.getApplicationContext().getBean(PageStoreProbe.class);
        var first = "/open-data/doelen.json?at=2013-01-01";
        var other = "/open-data/doelen.json?at=2013-01-02";
        client.get(first);
        var made = client.get(other);

        assertThat(probe.holds(first)).isTrue();
        assertThat(probe.holds(other)).isFalse();
        assertThat(made.json().get("at").asText()).isEqualTo("2013-01-02");
        assertThat(client.get(other, "If-None-Match", made.header("etag")).status()).isEqualTo(304);
    }

    @Test
    void participations_in_csv_have_the_columns_of_the_api_holds_and_successions_too() {
        var csv = client.get("/open-data/deelnames.csv").body();
        var names = List.of(csv.substring(0, csv.indexOf("\r\n")).split(","));
        var json = client.get("/open-data/deelnames.json").json();

        assertThat(names).contains("holds", "successions");
        var properties =
                ApiClient.stream(json.get("items"))
                        .flatMap(item -> item.properties().stream().map(Map.Entry::getKey))
                        .distinct()
                        .filter(name -> !name.equals("municipality"));
        assertThat(names).containsAll(properties.toList());
        assertThat(csv).contains("2011-01-01/2012-03-01;2013-01-01/..", "GM1980:CONTINUES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open-data/gemeenten.csv?at=1999-01-01",
                "/open-data/gemeenten.csv?at=x",
                "/open-data/gemeenten.csv?at=2012-01-01&at=2013-01-01",
                "/open-data/gemeenten.csv?dag=2012-01-01",
                "/open-data/activiteiten.csv?at=2012-01-01"
            })
    void what_cannot_be_asked_of_a_file_is_refused(String path) {
        var answer = client.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open-data/gemeenten.csv", "/catalogus.ttl"})
    void a_file_can_only_be_read(String path) {
        var answer = client.send("POST", path);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void a_file_that_there_is_not_is_not_found() {
        assertThat(client.get("/open-data/gemeenten.xlsx").status()).isEqualTo(404);
        assertThat(client.get("/open-data/doelen.geojson").status()).isEqualTo(404);
    }

    @Test
    void the_page_leads_to_every_file_and_the_site_leads_to_the_page() {
        var page = Jsoup.parse(client.get("/open-data").body());

        assertThat(page.select(".dataset__file").eachAttr("href"))
                .containsExactlyElementsOf(files().toList());
        assertThat(page.select(".attribution").text()).contains("CBS / Kadaster (via PDOK)");
        for (var link : page.select(".examples a").eachAttr("href")) {
            assertThat(client.get(link).status()).as(link).isEqualTo(200);
        }
        for (var path : List.of("/", "/gemeenten", "/kaart")) {
            assertThat(Jsoup.parse(client.get(path).body()).select("a[href=/open-data]"))
                    .as(path)
                    .isNotEmpty();
        }
        assertThat(page.text().toLowerCase(Locale.ROOT)).contains("licentie");
    }

    /// Rows of a CSV without its names; a quoted cell may have lines.
    private static int rows(String csv) {
        int rows = 0;
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            if (csv.charAt(at) == '"') {
                quoted = !quoted;
            } else if (csv.charAt(at) == '\n' && !quoted) {
                rows++;
            }
        }
        return rows - 1;
    }
}
