package nl.millenniumgemeenten.municipality.boundary;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.MultiPolygon;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/// Takes away what a map of the country does not show, the same for both sides of a border, so that
/// neighbours keep touching.
final class Simplification {
    /// In degrees of latitude; about 280 metres, a third of a step on the map of the site.
    private static final double TOLERANCE = 0.0025;

    /// Degrees of longitude are shorter: as seen from the middle of the country.
    private static final double NARROWING = Math.cos(Math.toRadians(52.15));

    private Simplification() {}

    /// The geometries of neighbours, simplified together. They are used up: a copy of each would
    /// take as much memory as a whole country in full detail.
    static List<MultiPolygon> of(List<Geometry> geometries) {
        var narrow = AffineTransformation.scaleInstance(NARROWING, 1);
        var widen = AffineTransformation.scaleInstance(1 / NARROWING, 1);
        geometries.forEach(geometry -> geometry.apply(narrow));
        var simplified =
                CoverageSimplifier.simplify(geometries.toArray(Geometry[]::new), TOLERANCE);
        var shapes = new ArrayList<MultiPolygon>();
        for (var geometry : simplified) {
            shapes.add(shape(widen.transform(geometry)));
        }
        return shapes;
    }

    private static MultiPolygon shape(Geometry geometry) {
        var polygons = new double[geometry.getNumGeometries()][][][];
        for (int index = 0; index < polygons.length; index++) {
            polygons[index] = rings((Polygon) geometry.getGeometryN(index));
        }
        return MultiPolygon.of("MultiPolygon", polygons);
    }

    private static double[][][] rings(Polygon polygon) {
        var rings = new double[polygon.getNumInteriorRing() + 1][][];
        rings[0] = positions(polygon.getExteriorRing());
        for (int index = 1; index < rings.length; index++) {
            rings[index] = positions(polygon.getInteriorRingN(index - 1));
        }
        return rings;
    }

    private static double[][] positions(LinearRing ring) {
        Coordinate[] coordinates = ring.getCoordinates();
        var positions = new double[coordinates.length][];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = new double[] {coordinates[index].x, coordinates[index].y};
        }
        return positions;
    }
}
