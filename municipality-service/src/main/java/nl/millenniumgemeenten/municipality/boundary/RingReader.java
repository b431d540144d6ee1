package nl.millenniumgemeenten.municipality.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/// Makes geometries of GeoJSON, in degrees whatever the file is in.
final class RingReader {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double LARGEST_DEGREE = 180;

    private final boolean nationalGrid;
    private final RdToWgs84 conversion = new RdToWgs84();

    /// @param crs the `crs` of the file, which names EPSG:28992 where it is in RD
    RingReader(Optional<String> crs) {
        this.nationalGrid = crs.filter(name -> name.contains("28992")).isPresent();
    }

    /// A polygon or several.
    ///
    /// @throws IllegalArgumentException saying in Dutch why it is not one
    Geometry geometry(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var made =
                switch (geometry.path("type").asText()) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" -> {
                        var polygons = new ArrayList<Polygon>();
                        coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
                        yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
                    }
                    default ->
                            throw new IllegalArgumentException(
                                    "de vorm is geen Polygon of MultiPolygon.");
                };
        var validity = new IsValidOp(made);
        if (made.isEmpty() || !validity.isValid()) {
            throw new IllegalArgumentException("de vorm snijdt zichzelf of is leeg.");
        }
        return made;
    }

    private Polygon polygon(JsonNode rings) {
        var made = new ArrayList<LinearRing>();
        rings.forEach(ring -> made.add(ring(ring)));
        if (made.isEmpty()) {
            throw new IllegalArgumentException("een vlak heeft geen rand.");
        }
        return FACTORY.createPolygon(
                made.getFirst(), made.stream().skip(1).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) {
        var coordinates = new Coordinate[positions.size()];
        for (int index = 0; index < coordinates.length; index++) {
            var position = positions.get(index);
            coordinates[index] = degrees(position.path(0).asDouble(), position.path(1).asDouble());
        }
        if (coordinates.length < 4
                || !coordinates[0].equals2D(coordinates[coordinates.length - 1])) {
            throw new IllegalArgumentException("een rand is niet gesloten.");
        }
        return FACTORY.createLinearRing(coordinates);
    }

    private Coordinate degrees(double x, double y) {
        var place =
                nationalGrid || Math.abs(x) > LARGEST_DEGREE
                        ? conversion.convert(x, y)
                        : new Coordinate(x, y);
        if (place.x < 3 || place.x > 7.5 || place.y < 50.5 || place.y > 54) {
            throw new IllegalArgumentException("een punt ligt niet in Nederland.");
        }
        return place;
    }
}
