package nl.millenniumgemeenten.gateway.api;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.participation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Municipalities as GeoJSON, as RFC 7946 wants it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeoJsonTest {
    private static final String GEO_JSON = "application/geo+json";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate GREW = LocalDate.of(2013, 1, 1);

    private static final double[][] CLOCKWISE = {
        {4.9, 52.0}, {4.9, 52.3}, {5.2, 52.3}, {5.2, 52.0}, {4.9, 52.0}
    };
    private static final double[][] HOLE = {
        {5.0, 52.1}, {5.1, 52.1}, {5.1, 52.2}, {5.0, 52.2}, {5.0, 52.1}
    };

    private final EmbeddedServer server = GatewayFixture.start();
    private final ApiClient client = new ApiClient(server.getURI());

    /// Een has a boundary with a hole, both the wrong way round; Twee grew in 2013 by what Drie
    /// left; of Vier no place is known.
    @BeforeAll
    void fill() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        municipality("GM0001", "Een", null, 5.0),
                        municipality("GM0002", "Twee", null, 5.5),
                        municipality("GM0003", "Drie", GREW, 5.7),
                        municipality("GM0004", "Vier", null, null),
                        participation("GM0001"),
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
                        boundary("GM0001", new double[][][] {CLOCKWISE, HOLE}),
                        boundary("GM0002", new double[][][] {CLOCKWISE})));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_boundary_that_is_right_on_the_day_is_given_else_a_point_else_nothing() {
        var then = collection("/api/v1/municipalities?at=2012-06-01");
        var later = collection("/api/v1/municipalities?at=2014-01-01");

        assertThat(then.get("type").asText()).isEqualTo("FeatureCollection");
        assertThat(geometries(then))
                .containsExactly("MultiPolygon", "MultiPolygon", "Point", "null");
        assertThat(geometries(later)).containsExactly("MultiPolygon", "Point", "null");
        assertThat(later.at("/features/1/geometry/coordinates").toString())
                .isEqualTo("[5.5,52.05]");
        assertThat(then.get("attribution").asText()).contains("CBS / Kadaster (via PDOK)");
        assertThat(then.get("totalCount").asInt()).isEqualTo(4);
        assertThat(then.has("crs")).as("RFC 7946 knows only WGS84").isFalse();
    }

    @Test
    void outer_rings_go_counterclockwise_and_holes_clockwise() {
        var rings =
                client.get("/api/v1/municipalities/GM0001", "Accept", GEO_JSON)
                        .json()
                        .at("/geometry/coordinates/0");

        assertThat(rings).hasSize(2);
        assertThat(area(rings.get(0))).isPositive();
        assertThat(area(rings.get(1))).isNegative();
        for (var ring : rings) {
            assertThat(ring.size()).isGreaterThanOrEqualTo(4);
            assertThat(ring.get(0)).isEqualTo(ring.get(ring.size() - 1));
            for (var position : ring) {
                assertThat(position.get(0).asDouble()).as("longitude").isBetween(3.0, 8.0);
                assertThat(position.get(1).asDouble()).as("latitude").isBetween(50.0, 54.0);
            }
        }
    }

    @Test
    void a_feature_has_its_code_and_all_that_the_api_tells() {
        var answer = client.get("/api/v1/municipalities/GM0001", "Accept", GEO_JSON);
        var plain = client.get("/api/v1/municipalities/GM0001");

        assertThat(answer.header("content-type")).isEqualTo(GEO_JSON);
        assertThat(answer.json().get("id").asText()).isEqualTo("GM0001");
        assertThat(answer.json().get("properties")).isEqualTo(plain.json());
        assertThat(answer.header("etag")).isNotEqualTo(plain.header("etag"));
    }

    @Test
    void the_forms_of_one_address_are_never_mistaken_for_each_other() {
        for (int round = 0; round < 2; round++) {
            assertThat(type("application/json")).isEqualTo("application/json");
            assertThat(type(GEO_JSON)).isEqualTo(GEO_JSON);
            assertThat(type("*/*")).isEqualTo("application/json");
            assertThat(type("application/json;q=0.5, application/geo+json")).isEqualTo(GEO_JSON);
            assertThat(type("application/geo+json;q=0, */*")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void geojson_comes_in_pages_too(int limit) {
        int features = 0;
        var next = "/api/v1/municipalities?at=2012-01-01&limit=" + limit;
        while (!next.isEmpty()) {
            var page = client.get(next, "Accept", GEO_JSON);
            features += page.json().get("features").size();
            next = page.next();
        }
        assertThat(features).isEqualTo(4);
    }

    private String type(String accept) {
        return client.get("/api/v1/municipalities", "Accept", accept).header("content-type");
    }

    private JsonNode collection(String path) {
        return client.get(path, "Accept", GEO_JSON).json();
    }

    private static List<String> geometries(JsonNode collection) {
        return ApiClient.stream(collection.get("features"))
                .map(feature -> feature.at("/geometry/type").asText("null"))
                .map(type -> type.isEmpty() ? "null" : type)
                .toList();
    }

    private static double area(JsonNode ring) {
        double area = 0;
        for (int at = 0; at + 1 < ring.size(); at++) {
            area +=
                    ring.get(at).get(0).asDouble() * ring.get(at + 1).get(1).asDouble()
                            - ring.get(at + 1).get(0).asDouble() * ring.get(at).get(1).asDouble();
        }
        return area;
    }

    private static MunicipalityChange.Recorded municipality(
            String code, String name, @Nullable LocalDate until, @Nullable Double longitude) {
        return new MunicipalityChange.Recorded(
                code,
                1,
                name.toLowerCase(Locale.ROOT),
                name,
                List.of(),
                "Utrecht",
                null,
                until,
                null,
                longitude == null ? null : 52.05,
                longitude,
                NOON,
                List.of(),
                List.of());
    }

    private static BoundaryChange.Recorded boundary(String code, double[][][] rings) {
        return new BoundaryChange.Recorded(
                code + "-2012",
                1,
                code,
                2012,
                MultiPolygon.of("MultiPolygon", new double[][][][] {rings}),
                "CBS / Kadaster (via PDOK), CC BY 4.0",
                NOON);
    }
}
