package nl.millenniumgemeenten.municipality.boundary;

import org.locationtech.jts.geom.Geometry;

/// A municipality in a file.
///
/// @param number its place in the file, from 1
/// @param geometry in degrees, longitude before latitude
record Feature(int number, String code, String name, Geometry geometry) {}
