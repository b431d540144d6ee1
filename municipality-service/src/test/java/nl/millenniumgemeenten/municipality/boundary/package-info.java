/// Tests of boundaries.
@NullMarked
package nl.millenniumgemeenten.municipality.boundary;

import org.jspecify.annotations.NullMarked;
