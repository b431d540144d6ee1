package nl.millenniumgemeenten.gateway.site;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Kind;
import nl.millenniumgemeenten.events.TerritorialChangeChange.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A row of squares with boundaries of 2012: A, B, C and D from west to east. A and B merged to E
/// in 2014; C went into E in 2016; E was called F from 2018 on. D was divided in 2020.
class TerritoryTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Path SHARED = Path.of("..", "..", "shared", "data");
    private static final LocalDate MERGED = LocalDate.of(2014, 1, 1);
    private static final LocalDate GREW = LocalDate.of(2016, 1, 1);
    private static final LocalDate RENAMED = LocalDate.of(2018, 1, 1);
    private static final LocalDate DIVIDED = LocalDate.of(2020, 1, 1);

    private final SiteImage image =
            imageOf(
                    municipality("GM000A", null, MERGED),
                    municipality("GM000B", null, MERGED),
                    municipality("GM000C", null, GREW),
                    municipality("GM000D", null, DIVIDED),
                    municipality("GM000E", MERGED, RENAMED),
                    municipality("GM000F", RENAMED, null),
                    change(Kind.MERGER, MERGED, List.of("GM000A", "GM000B"), "GM000E"),
                    change(Kind.ABSORPTION, GREW, List.of("GM000C"), "GM000E"),
                    change(Kind.RENAME, RENAMED, List.of("GM000E"), "GM000F"),
                    change(Kind.SPLIT, DIVIDED, List.of("GM000D"), "GM000F"),
                    boundary("GM000A", 2012, square(0)),
                    boundary("GM000B", 2012, square(1)),
                    boundary("GM000C", 2012, square(2)),
                    boundary("GM000D", 2012, square(3)));

    @Test
    void who_came_wholly_out_of_others_has_what_they_had_without_a_border_inside() {
        var merged = territory("GM000E", LocalDate.of(2015, 6, 1)).orElseThrow();

        assertThat(merged.code()).isEqualTo("GM000E");
        assertThat(merged.geometry().size()).isEqualTo(1);
        assertThat(merged.geometry().rings(0)).isEqualTo(1);
        assertThat(merged.geometry().ring(0, 0)).hasSize(2 * 7);
        assertThat(area(merged.geometry())).isEqualTo(2 * area(square(0)));
    }

    @Test
    void through_as_many_steps_as_it_took() {
        for (var code : List.of("GM000E", "GM000F")) {
            var day = code.equals("GM000E") ? GREW : RENAMED;

            assertThat(area(territory(code, day).orElseThrow().geometry()))
                    .as(code)
                    .isEqualTo(3 * area(square(0)));
        }
    }

    @Test
    void before_the_change_and_of_who_has_a_boundary_nothing_is_joined() {
        assertThat(territory("GM000E", MERGED.minusDays(1))).isEmpty();
        assertThat(territory("GM000A", LocalDate.of(2013, 6, 1)).orElseThrow().geometry())
                .isEqualTo(square(0));
    }

    @Test
    void who_received_a_part_of_another_has_no_territory_that_we_know() {
        assertThat(territory("GM000F", DIVIDED.minusDays(1))).isPresent();
        assertThat(territory("GM000F", DIVIDED)).isEmpty();
    }

    @Test
    void a_change_that_was_called_off_joins_nothing() {
        var cancelled =
                new TerritorialChangeChange.Recorded(
                        "2014-01-01-GM000E",
                        2,
                        Kind.MERGER,
                        Status.CANCELLED,
                        MERGED,
                        List.of("GM000A", "GM000B"),
                        List.of("GM000E"),
                        null,
                        null,
                        NOON);

        assertThat(
                        Territory.of(
                                "GM000E",
                                SiteFixture.after(image, cancelled).register().on(MERGED),
                                image.geography()))
                .isEmpty();
    }

    @Test
    void what_is_missing_is_not_left_out() {
        var without =
                imageOf(
                        municipality("GM000A", null, MERGED),
                        municipality("GM000B", null, MERGED),
                        municipality("GM000E", MERGED, null),
                        change(Kind.MERGER, MERGED, List.of("GM000A", "GM000B"), "GM000E"),
                        boundary("GM000A", 2012, square(0)),
                        boundary("GM000B", 2007, square(1)));

        assertThat(Territory.of("GM000E", without.register().on(MERGED), without.geography()))
                .as("no year has both")
                .isEmpty();
    }

    @Test
    void what_lies_around_another_keeps_its_hole_until_they_are_one() {
        var ring =
                MultiPolygon.of(
                        "MultiPolygon",
                        new double[][][][] {
                            {
                                {{0, 0}, {3, 0}, {3, 3}, {0, 3}, {0, 0}},
                                {{1, 1}, {1, 2}, {2, 2}, {2, 1}, {1, 1}}
                            }
                        });
        var middle =
                MultiPolygon.of(
                        "MultiPolygon",
                        new double[][][][] {{{{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}}}});
        var beside =
                MultiPolygon.of(
                        "MultiPolygon",
                        new double[][][][] {{{{3, 0}, {4, 0}, {4, 3}, {3, 3}, {3, 0}}}});

        var whole = JoinedTerritory.of(List.of(ring, middle));
        var withHole = JoinedTerritory.of(List.of(ring, beside));

        assertThat(whole.rings(0)).isEqualTo(1);
        assertThat(withHole.size()).isEqualTo(1);
        assertThat(withHole.rings(0)).isEqualTo(2);
        assertThat(area(withHole)).isEqualTo(area(ring) + area(beside));
    }

    @Test
    void hilversum_has_the_territory_of_wijdemeren_too_from_2027_on() throws IOException {
        var real = real(2026);

        var hilversum =
                Territory.of(
                                "GM0402",
                                real.register().on(LocalDate.of(2027, 1, 1)),
                                real.geography())
                        .orElseThrow();

        assertThat(area(hilversum.geometry()))
                .isEqualTo(area(boundary(real, "GM0402")) + area(boundary(real, "GM1696")));
        assertThat(hilversum.geometry().size()).isEqualTo(1);
        assertThat(hilversum.geometry().rings(0)).isEqualTo(1);
        assertThat(missing(real, LocalDate.of(2027, 1, 1))).isEmpty();
    }

    @Test
    void in_a_year_between_those_of_the_boundaries_the_whole_country_is_there() throws IOException {
        var real = real(2007, 2012, 2015, 2026);

        for (int year = 2007; year <= 2027; year++) {
            assertThat(missing(real, LocalDate.of(year, 1, 1))).as("in %s", year).isEmpty();
        }
        assertThat(missing(real, LocalDate.of(2010, 7, 1))).isEmpty();
        // Only the boundaries of before are known here: Meierijstad is made of three of them.
        var older = real(2015);
        var meierijstad =
                Territory.of(
                                "GM1948",
                                older.register().on(LocalDate.of(2017, 6, 1)),
                                older.geography())
                        .orElseThrow()
                        .geometry();
        assertThat(area(meierijstad))
                .isEqualTo(
                        area(boundary(older, "GM0844"))
                                + area(boundary(older, "GM0846"))
                                + area(boundary(older, "GM0860")));
        assertThat(meierijstad.size()).isEqualTo(1);
        assertThat(meierijstad.rings(0)).isEqualTo(1);
    }

    private Optional<BoundaryChange.Recorded> territory(String code, LocalDate day) {
        return Territory.of(code, image.register().on(day), image.geography());
    }

    private static List<String> missing(SiteImage image, LocalDate day) {
        var register = image.register().on(day);
        return register.municipalities().values().stream()
                .filter(one -> register.exists(one.code()))
                .filter(one -> Territory.of(one.code(), register, image.geography()).isEmpty())
                .map(MunicipalityChange.Recorded::name)
                .toList();
    }

    private static MultiPolygon boundary(SiteImage image, String code) {
        return image.geography().of(code).values().iterator().next().geometry();
    }

    /// The plan for Wijdemeren ends it, as it does in the municipality service.
    private static SiteImage real(int... years) throws IOException {
        var changes = new ArrayList<Change>();
        for (var change : ReferenceRegister.changes()) {
            changes.add(
                    change instanceof MunicipalityChange.Recorded one && one.code().equals("GM1696")
                            ? ending(one)
                            : change);
        }
        for (int year : years) {
            changes.addAll(boundaries(year));
        }
        return imageOf(changes.toArray(Change[]::new));
    }

    private static MunicipalityChange.Recorded ending(MunicipalityChange.Recorded one) {
        return new MunicipalityChange.Recorded(
                one.code(),
                one.revision(),
                one.slug(),
                one.name(),
                one.alternativeNames(),
                one.province(),
                one.existsFrom(),
                LocalDate.of(2027, 1, 1),
                one.population(),
                one.latitude(),
                one.longitude(),
                one.recordedAt(),
                one.formerSlugs(),
                one.populations());
    }

    private static List<BoundaryChange.Recorded> boundaries(int year) throws IOException {
        var file = SHARED.resolve("boundaries-" + year + ".geojson");
        if (!Files.exists(file)) {
            System.out.println("Skipped: the joining of real boundaries; no " + file);
        }
        assumeTrue(Files.exists(file), "no real boundaries here");
        var json = new JsonMapper();
        var boundaries = new ArrayList<BoundaryChange.Recorded>();
        for (var feature : json.readTree(file.toFile()).get("features")) {
            var geometry = feature.get("geometry");
            var coordinates = geometry.get("coordinates");
            boundaries.add(
                    boundary(
                            feature.get("properties").get("code").asText(),
                            year,
                            MultiPolygon.of(
                                    "MultiPolygon",
                                    geometry.get("type").asText().equals("Polygon")
                                            ? new double[][][][] {
                                                json.treeToValue(coordinates, double[][][].class)
                                            }
                                            : json.treeToValue(
                                                    coordinates, double[][][][].class))));
        }
        return boundaries;
    }

    /// Twice the area, in steps.
    private static long area(MultiPolygon geometry) {
        long whole = 0;
        for (int polygon = 0; polygon < geometry.size(); polygon++) {
            for (int ring = 0; ring < geometry.rings(polygon); ring++) {
                var steps = geometry.ring(polygon, ring);
                long area = 0;
                for (int at = 0; at + 3 < steps.length; at += 2) {
                    area += (long) steps[at] * steps[at + 3] - (long) steps[at + 2] * steps[at + 1];
                }
                whole += ring == 0 ? Math.abs(area) : -Math.abs(area);
            }
        }
        return whole;
    }

    private static MultiPolygon square(int west) {
        return MultiPolygon.of(
                "MultiPolygon",
                new double[][][][] {
                    {
                        {
                            {west, 0},
                            {west + 1.0, 0},
                            {west + 1.0, 1},
                            {west, 1},
                            {west, 0}
                        }
                    }
                });
    }

    private static BoundaryChange.Recorded boundary(String code, int year, MultiPolygon geometry) {
        return new BoundaryChange.Recorded(code + "-" + year, 1, code, year, geometry, "CBS", NOON);
    }

    private static MunicipalityChange.Recorded municipality(
            String code, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new MunicipalityChange.Recorded(
                code, 1, code, code, List.of(), "Utrecht", from, until, null, null, null, NOON,
                List.of(), List.of());
    }

    private static TerritorialChangeChange.Recorded change(
            Kind kind, LocalDate day, List<String> from, String to) {
        return new TerritorialChangeChange.Recorded(
                day + "-" + to, 1, kind, Status.IN_FORCE, day, from, List.of(to), null, null, NOON);
    }
}
