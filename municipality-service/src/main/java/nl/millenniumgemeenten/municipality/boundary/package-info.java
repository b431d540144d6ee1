/// Boundaries of municipalities, year by year: read from GeoJSON as CBS and PDOK publish it,
/// checked against the register, simplified for a map of the country.
@NullMarked
package nl.millenniumgemeenten.municipality.boundary;

import org.jspecify.annotations.NullMarked;
