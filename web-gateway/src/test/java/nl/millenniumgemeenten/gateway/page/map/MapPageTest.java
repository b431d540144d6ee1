package nl.millenniumgemeenten.gateway.page.map;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.events.MunicipalityChange;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapPageTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate GREW = LocalDate.of(2013, 1, 1);
    private static final Path SHARED = Path.of("..", "..", "shared", "data");

    private final EmbeddedServer server = GatewayFixture.start();
    private final PageRenderer renderer =
            server.getApplicationContext().getBean(PageRenderer.class);

    /// One takes part from 2009; the other grew in 2013 by what a third left.
    private final SiteImage image =
            imageOf(
                            municipality("GM0001", "Een", "Utrecht", null, null, 5.0),
                            municipality("GM0002", "Twee", "Gelderland", null, null, 5.5),
                            municipality("GM0003", "Drie", "Gelderland", null, GREW, 5.7),
                            new TerritorialChangeChange.Recorded(
                                    "2013-01-01-GM0002",
                                    1,
                                    TerritorialChangeChange.Kind.ABSORPTION,
                                    TerritorialChangeChange.Status.IN_FORCE,
                                    GREW,
                                    List.of("GM0003"),
                                    List.of("GM0002"),
                                    null,
                                    null,
                                    NOON),
                            new GoalChange.Defined(
                                    2, 1, "Alle kinderen naar school", "school", NOON),
                            participation("GM0001", List.of(2)),
                            boundary("GM0001", 2012, square(4.9)),
                            boundary("GM0002", 2012, square(5.4)))
                    .on(LocalDate.of(2026, 11, 25));

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void every_municipality_is_a_link_with_its_name_and_names_come_after_all_shapes() {
        var map = page("/kaart?at=2012-06-01");

        assertThat(map.select(".map__names--participants a").attr("href"))
                .isEqualTo("/gemeenten/een?at=2012-06-01");
        assertThat(map.select(".map__names--participants text").text()).isEqualTo("Een");
        assertThat(map.select(".map__names--others a").eachText()).containsExactly("Drie", "Twee");
        assertThat(map.select(".map__names use").eachAttr("href"))
                .containsExactly("#GM0003", "#GM0002", "#GM0001");
        assertThat(map.select(".page-heading p").text())
                .isEqualTo("1 van de 3 gemeenten doet mee.");
    }

    @Test
    void names_stand_in_the_order_of_their_letters_everywhere() {
        var odd =
                imageOf(
                                municipality("GM0001", "het Bildt", "Utrecht", null, null, 5.0),
                                municipality("GM0002", "'s-Bosch", "Utrecht", null, null, 5.1),
                                municipality("GM0003", "Zwolle", "Utrecht", null, null, 5.2),
                                municipality("GM0004", "Aa", "Utrecht", null, null, 5.3),
                                new GoalChange.Defined(2, 1, "Naar school", "school", NOON),
                                participation("GM0001", List.of(2)),
                                participation("GM0002", List.of(2)),
                                participation("GM0003", List.of(2)),
                                participation("GM0004", List.of(2)))
                        .on(LocalDate.of(2026, 11, 25));
        var order = List.of("Aa", "het Bildt", "'s-Bosch", "Zwolle");

        assertThat(page("/kaart", odd).select(".map__names a").eachText()).isEqualTo(order);
        assertThat(page("/kaart", odd).select("[aria-labelledby=deelnemers] tbody a").eachText())
                .isEqualTo(order);
        assertThat(page("/doelen/2", odd).select(".place-list a").eachText()).isEqualTo(order);
    }

    @Test
    void a_boundary_is_drawn_only_on_days_on_which_it_was_right() {
        var before = page("/kaart?at=2012-06-01");
        var after = page("/kaart?at=2014-01-01");

        // Of Drie no boundary is known; that of Twee is not right any more after it grew.
        assertThat(before.select(".map__areas--others path")).hasSize(1);
        assertThat(before.select(".map__areas--others circle")).hasSize(1);
        assertThat(after.select(".map__areas--others path")).isEmpty();
        assertThat(after.select(".map__areas--others circle")).hasSize(1);
        assertThat(after.select(".map__areas--participants path")).hasSize(1);
        assertThat(before.select(".map__legend").text()).contains("CBS / Kadaster (via PDOK)");
    }

    @Test
    void the_tables_say_the_same_as_the_map() {
        var map = page("/kaart?at=2012-06-01");

        assertThat(map.select("section[aria-labelledby=deelnemers] tbody tr").eachText())
                .containsExactly("Een Utrecht 2009 2");
        assertThat(map.select("section[aria-labelledby=per-provincie] tbody tr").eachText())
                .containsExactly("Gelderland 0 2", "Utrecht 1 1");
    }

    @Test
    void a_goal_shows_who_chose_it() {
        assertThat(page("/kaart?doel=2").select(".map__names--participants a")).hasSize(1);
        assertThat(page("/kaart?doel=3").select(".map__names--participants a")).isEmpty();
        assertThat(page("/kaart?doel=3").select(".map__names--other-goals a").eachText())
                .containsExactly("Een");
        assertThat(page("/kaart?doel=3").select(".map__key").eachText())
                .containsExactly(
                        "Gemeenten die niet meedoen",
                        "Gemeenten die meedoen, dit doel kozen zij niet of dat weten we niet");
        assertThat(page("/kaart?doel=2").select(".page-heading p").text())
                .isEqualTo("1 van de 2 gemeenten doet mee en koos doel 2 (school).");
    }

    @Test
    void a_province_is_drawn_near_with_its_neighbours_in_grey() {
        var near = page("/kaart?at=2012-06-01&provincie=gelderland");

        assertThat(near.select("h1").text()).isEqualTo("Kaart van Gelderland");
        assertThat(near.select(".page-heading p").text())
                .isEqualTo("0 van de 2 gemeenten in Gelderland doen mee.");
        assertThat(near.select(".map__names--others a").eachText()).containsExactly("Drie", "Twee");
        assertThat(near.select(".map__names--others text.always")).hasSize(2);
        assertThat(near.select("section[aria-labelledby=deelnemers] tbody tr").eachText())
                .containsExactly("Drie nee", "Twee nee");
        assertThat(near.select("section[aria-labelledby=per-provincie] tbody a").attr("href"))
                .isEqualTo("/kaart?at=2012-06-01&provincie=utrecht");
        assertThat(near.select(".map__links a").attr("href")).isEqualTo("/kaart?at=2012-06-01");
    }

    @Test
    void the_small_map_of_a_municipality_shows_the_country_and_where_it_lies() {
        var small = page("/gemeenten/een").select(".small-map");

        assertThat(small.attr("aria-label")).isEqualTo("Kaart van Nederland: hier ligt Een");
        assertThat(small.select(".small-map__country").attr("d")).startsWith("M");
        assertThat(small.select(".small-map__spots path")).hasSize(1);
        assertThat(small.select(".small-map__ring")).hasSize(1);
    }

    @Test
    void the_country_of_the_small_maps_is_drawn_once_whatever_the_day() {
        var maps = server.getApplicationContext().getBean(SmallMaps.class);
        // Drie is there on the first day and not on the second.
        var before = new Reading(image, Optional.of(LocalDate.of(2012, 6, 1)));
        var after = new Reading(image, Optional.of(LocalDate.of(2014, 1, 1)));

        var country = maps.of(before, List.of(), "toen").country();

        assertThat(country).startsWith("M");
        assertThat(maps.of(after, List.of(), "later").country()).isSameAs(country);
    }

    @Test
    void without_boundaries_a_small_map_shows_the_country_as_dots() {
        var dots =
                imageOf(
                                municipality("GM0001", "Een", "Utrecht", null, null, 5.0),
                                municipality("GM0002", "Twee", "Utrecht", null, GREW, 5.5))
                        .on(LocalDate.of(2026, 11, 25));

        var small = page("/gemeenten/een", dots).select(".small-map");

        assertThat(small.select(".small-map__dots").attr("d")).matches("M\\d+ \\d+h0");
        assertThat(small.select(".small-map__spots circle")).hasSize(2);
        assertThat(small.select(".small-map__country")).isEmpty();
    }

    @Test
    void the_small_map_of_a_goal_shows_who_chose_it() {
        assertThat(page("/doelen/2").select(".small-map__spots path")).hasSize(1);
        assertThat(page("/doelen/2").select(".chosen__map a").attr("href"))
                .isEqualTo("/kaart?doel=2");
    }

    @Test
    void without_boundaries_there_are_dots_and_it_says_why() {
        var dots =
                imageOf(municipality("GM0001", "Een", "Utrecht", null, null, 5.0))
                        .on(LocalDate.of(2026, 11, 25));

        var map = page("/kaart", dots);

        assertThat(map.select(".map__areas--others circle")).hasSize(1);
        assertThat(map.select(".map__legend").text())
                .contains("de gemeentegrenzen zijn nog niet ingelezen");
    }

    @Test
    void the_walk_through_the_years_is_made_of_links() {
        var years = page("/kaart?at=2012-01-01&doel=2").select(".years a");

        assertThat(years.eachAttr("href").getFirst()).isEqualTo("/kaart?at=2007-01-01&doel=2");
        assertThat(years.select("[aria-current]").text()).isEqualTo("2012");
    }

    @Test
    void nothing_in_the_picture_breaks_the_content_security_policy() {
        var map = page("/kaart?at=2012-06-01");

        assertThat(map.select("svg [style], svg style, svg script, svg [onclick]")).isEmpty();
    }

    @Test
    void the_whole_country_stays_below_150_kilobytes_compressed() throws IOException {
        var file = SHARED.resolve("boundaries-2026.geojson");
        if (!Files.exists(file)) {
            System.out.println("Skipped: the size of the map with real boundaries; no " + file);
        }
        assumeTrue(Files.exists(file), "no real boundaries here");
        var changes = new ArrayList<Change>();
        for (var feature : new JsonMapper().readTree(file.toFile()).get("features")) {
            var code = code(feature.get("properties"));
            changes.add(municipality(code, code, "Utrecht", null, null, 5.0));
            changes.add(participation(code, List.of()));
            changes.add(boundary(code, 2026, geometry(feature.get("geometry"))));
        }

        var html = html("/kaart", fullImage(changes));

        assertThat(changes).hasSize(3 * 342);
        assertThat(compressed(html)).isLessThan(150_000);
        assertThat(compressed(html("/", fullImage(changes)))).isLessThan(30_000);
    }

    private static SiteImage fullImage(List<Change> changes) {
        return imageOf(changes.toArray(Change[]::new)).on(LocalDate.of(2026, 11, 25));
    }

    private static String code(JsonNode properties) {
        return Stream.of("code", "statcode", "gemeentecode")
                .map(properties::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .findFirst()
                .orElseThrow();
    }

    private static MultiPolygon geometry(JsonNode geometry) throws IOException {
        var json = new JsonMapper();
        var coordinates = geometry.get("coordinates");
        return MultiPolygon.of(
                "MultiPolygon",
                geometry.get("type").asText().equals("Polygon")
                        ? new double[][][][] {json.treeToValue(coordinates, double[][][].class)}
                        : json.treeToValue(coordinates, double[][][][].class));
    }

    private static int compressed(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private Document page(String target) {
        return page(target, image);
    }

    private Document page(String target, SiteImage from) {
        return Jsoup.parse(html(target, from));
    }

    private String html(String text, SiteImage from) {
        var target = Target.parse(text);
        return renderer.render(target, new Reading(from, target.at()))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private static MunicipalityChange.Recorded municipality(
            String code,
            String name,
            String province,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            double longitude) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT),
                name,
                List.of(),
                province,
                from,
                until,
                null,
                52.05,
                longitude,
                NOON,
                List.of(),
                List.of());
    }

    private static BoundaryChange.Recorded boundary(String code, int year, MultiPolygon geometry) {
        return new BoundaryChange.Recorded(
                code + "-" + year,
                1,
                code,
                year,
                geometry,
                "CBS / Kadaster (via PDOK), CC BY 4.0",
                NOON);
    }

    private static MultiPolygon square(double west) {
        return MultiPolygon.of(
                "MultiPolygon",
                new double[][][][] {
                    {{{west, 52}, {west + 0.2, 52}, {west + 0.2, 52.2}, {west, 52.2}, {west, 52}}}
                });
    }
}
