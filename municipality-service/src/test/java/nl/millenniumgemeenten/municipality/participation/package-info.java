/// Tests of participations.
@NullMarked
package nl.millenniumgemeenten.municipality.participation;

import org.jspecify.annotations.NullMarked;
