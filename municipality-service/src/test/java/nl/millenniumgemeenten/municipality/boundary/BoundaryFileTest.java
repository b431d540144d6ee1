package nl.millenniumgemeenten.municipality.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundaryFileTest {
    private final List<String> faults = new ArrayList<>();

    @Test
    void knows_the_names_that_codes_had_over_the_years() throws IOException {
        var features =
                read(
                        """
                        {"type":"FeatureCollection","name":"gemeenten","features":[
                          {"type":"Feature","properties":{"statcode":"GM0001","statnaam":"Een"},
                           "geometry":%1$s},
                          {"type":"Feature","properties":{"GM_CODE":"GM0002","H2O":"NEE"},
                           "geometry":%1$s},
                          {"type":"Feature","properties":{"gemeentecode":"0003"},"geometry":%1$s},
                          {"type":"Feature","properties":{"GM_CODE":"GM0002","H2O":"JA"},
                           "geometry":%1$s},
                          {"type":"Feature","properties":{"code":"GM9999"},"geometry":%1$s}]}
                        """
                                .formatted(square(5, 52)));

        assertThat(features)
                .extracting(Feature::code)
                .containsExactly("GM0001", "GM0002", "GM0003");
        assertThat(features.getFirst().name()).isEqualTo("Een");
        assertThat(faults).isEmpty();
    }

    @Test
    void reads_the_national_grid_to_within_two_metres() throws IOException {
        // The tower of Amersfoort is the middle of the grid; the other is the corner of a map
        // sheet.
        var amersfoort = new RdToWgs84().convert(155_000, 463_000);

        assertThat(amersfoort.y).isCloseTo(52.155_17, within(0.000_02));
        assertThat(amersfoort.x).isCloseTo(5.387_20, within(0.000_03));

        var features =
                read(
                        """
                        {"type":"FeatureCollection",
                         "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},
                         "features":[{"type":"Feature","properties":{"statcode":"GM0307"},
                          "geometry":{"type":"MultiPolygon","coordinates":[[[[155000,463000],
                           [156000,463000],[156000,464000],[155000,463000]]]]}}]}
                        """);

        assertThat(features.getFirst().geometry().getCoordinate().y)
                .isCloseTo(52.155_17, within(0.000_02));
    }

    @Test
    void names_every_feature_at_fault() throws IOException {
        read(
                """
                {"type":"FeatureCollection","features":[
                  {"type":"Feature","properties":{"naam":"x"},"geometry":%s},
                  {"type":"Feature","properties":{"code":"GM0002"},
                   "geometry":{"type":"Polygon","coordinates":[[[5,52],[5.1,52],[5.1,52.1]]]}},
                  {"type":"Feature","properties":{"code":"GM0003"},
                   "geometry":{"type":"Polygon",
                    "coordinates":[[[5,52],[5.1,52.1],[5.1,52],[5,52.1],[5,52]]]}},
                  {"type":"Feature","properties":{"code":"GM0004"},"geometry":%s},
                  {"type":"Feature","properties":{"code":"GM0005"},
                   "geometry":{"type":"Point","coordinates":[5,52]}}]}
                """
                        .formatted(square(5, 52), square(9, 52)));

        assertThat(faults)
                .containsExactly(
                        "regel 2, feature 1: er staat geen gemeentecode bij.",
                        "regel 3, feature 2: een rand is niet gesloten.",
                        "regel 5, feature 3: de vorm snijdt zichzelf of is leeg.",
                        "regel 8, feature 4: een punt ligt niet in Nederland.",
                        "regel 9, feature 5: de vorm is geen Polygon of MultiPolygon.");
    }

    @Test
    void what_is_no_feature_does_not_hide_those_that_come_after() throws IOException {
        var features =
                read(
                        """
                        {"type":"FeatureCollection","features":[
                          null,
                          {"type":"Feature","properties":{"code":"GM0001"},"geometry":%s}]}
                        """
                                .formatted(square(5, 52)));

        assertThat(features).extracting(Feature::code).containsExactly("GM0001");
        assertThat(faults).containsExactly("regel 2, feature 1: er staat geen gemeentecode bij.");
    }

    @Test
    void says_where_a_file_breaks_off() throws IOException {
        read("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",");

        assertThat(faults).hasSize(1).first().asString().startsWith("De JSON is kapot op regel 1");
    }

    @Test
    void refuses_what_is_no_collection_at_all() throws IOException {
        read("[1,2]");
        read("{\"type\":\"Topology\"}");
        read("{\"features\":7}");

        assertThat(faults)
                .containsExactly(
                        "Dit is geen GeoJSON: het begint niet met een object.",
                        "Dit is geen FeatureCollection: er zijn geen features.",
                        "Dit is geen FeatureCollection: er zijn geen features.");
    }

    private List<Feature> read(String json) throws IOException {
        return new BoundaryFile(faults)
                .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static String square(double west, double south) {
        return """
        {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}\
        """
                .formatted(west, south, west + 0.25, south + 0.25);
    }
}
