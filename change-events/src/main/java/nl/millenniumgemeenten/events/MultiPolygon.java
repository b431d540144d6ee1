package nl.millenniumgemeenten.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;

/// A GeoJSON MultiPolygon (RFC 7946) in WGS84, longitude before latitude, kept as whole steps of
/// 0.00001 degree: about a metre, and a quarter of the memory of doubles in lists.
@JsonPropertyOrder({"type", "coordinates"})
public final class MultiPolygon {
    /// Steps in a degree.
    public static final int STEPS = 100_000;

    private final int[][][] polygons;

    private MultiPolygon(int[][][] polygons) {
        this.polygons = polygons;
    }

    /// From the `type` and `coordinates` of GeoJSON.
    ///
    /// @throws IllegalArgumentException unless every ring is closed and has four positions
    @JsonCreator
    public static MultiPolygon of(
            @JsonProperty("type") String type,
            @JsonProperty("coordinates") double[][][][] coordinates) {
        if (!"MultiPolygon".equals(type)) {
            throw new IllegalArgumentException("Not a MultiPolygon");
        }
        var polygons = new int[coordinates.length][][];
        for (int polygon = 0; polygon < coordinates.length; polygon++) {
            polygons[polygon] = new int[coordinates[polygon].length][];
            for (int ring = 0; ring < coordinates[polygon].length; ring++) {
                polygons[polygon][ring] = steps(coordinates[polygon][ring]);
            }
        }
        return new MultiPolygon(polygons);
    }

    /// Always `MultiPolygon`.
    @JsonProperty
    public String type() {
        return "MultiPolygon";
    }

    /// As GeoJSON has it: polygons of rings of positions.
    @JsonProperty
    public double[][][][] coordinates() {
        var coordinates = new double[polygons.length][][][];
        for (int polygon = 0; polygon < polygons.length; polygon++) {
            coordinates[polygon] = new double[polygons[polygon].length][][];
            for (int ring = 0; ring < polygons[polygon].length; ring++) {
                coordinates[polygon][ring] = degrees(polygons[polygon][ring]);
            }
        }
        return coordinates;
    }

    /// How many polygons it has.
    public int size() {
        return polygons.length;
    }

    /// How many rings a polygon has: the outer one, then its holes.
    public int rings(int polygon) {
        return polygons[polygon].length;
    }

    /// A ring as steps: longitude and latitude in turns, the first position again at the end.
    public int[] ring(int polygon, int ring) {
        return polygons[polygon][ring].clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultiPolygon that && Arrays.deepEquals(polygons, that.polygons);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(polygons);
    }

    @Override
    public String toString() {
        return "MultiPolygon of " + polygons.length;
    }

    private static int[] steps(double[][] positions) {
        var steps = new int[positions.length * 2];
        for (int index = 0; index < positions.length; index++) {
            steps[index * 2] = (int) Math.round(positions[index][0] * STEPS);
            steps[index * 2 + 1] = (int) Math.round(positions[index][1] * STEPS);
        }
        int last = steps.length - 2;
        if (positions.length < 4 || steps[0] != steps[last] || steps[1] != steps[last + 1]) {
            throw new IllegalArgumentException("Not a closed ring");
        }
        return steps;
    }

    private static double[][] degrees(int[] steps) {
        var positions = new double[steps.length / 2][];
        for (int index = 0; index < positions.length; index++) {
            positions[index] =
                    new double[] {
                        steps[index * 2] / (double) STEPS, steps[index * 2 + 1] / (double) STEPS
                    };
        }
        return positions;
    }
}
