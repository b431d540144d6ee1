package nl.millenniumgemeenten.municipality.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/// From the national grid (Rijksdriehoek, EPSG:28992) to degrees, to about a metre: without the
/// official correction grid, which no map of a country needs.
final class RdToWgs84 {
    private static final String RD =
            "+proj=sterea +lat_0=52.15616055555555 +lon_0=5.38763888888889 +k=0.9999079"
                    + " +x_0=155000 +y_0=463000 +ellps=bessel"
                    + " +towgs84=565.417,50.3319,465.552,-0.398957,0.343988,-1.8774,4.0725"
                    + " +units=m +no_defs";
    private static final String WGS84 = "+proj=longlat +datum=WGS84 +no_defs";

    private final CoordinateTransform transform;

    RdToWgs84() {
        var systems = new CRSFactory();
        this.transform =
                new CoordinateTransformFactory()
                        .createTransform(
                                systems.createFromParameters("EPSG:28992", RD),
                                systems.createFromParameters("WGS84", WGS84));
    }

    /// Longitude and latitude of a point in metres.
    Coordinate convert(double x, double y) {
        var converted = transform.transform(new ProjCoordinate(x, y), new ProjCoordinate());
        return new Coordinate(converted.x, converted.y);
    }
}
