package nl.millenniumgemeenten.municipality.boundary;

import org.locationtech.jts.geom.Geometry;

/// A municipality in a file.
///
/// @param number its place in the file, from 1
/// @param line where it begins
/// @param geometry in degrees, longitude before latitude
record Feature(int number, int line, String code, String name, Geometry geometry) {
    /// Where it stands, for people.
    String place() {
        return "regel " + line + ", feature " + number + " (" + code + "): ";
    }
}
