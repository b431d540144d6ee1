package nl.millenniumgemeenten.municipality.boundary;

import nl.millenniumgemeenten.events.MultiPolygon;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;

/// The territory of a municipality on 1 January of a year.
///
/// @param source where the shape is from, with what must be said when it is shown
public record Boundary(MunicipalityCode code, int year, MultiPolygon geometry, String source) {
    /// Its key: the code and the year.
    public String id() {
        return code + "-" + year;
    }
}
