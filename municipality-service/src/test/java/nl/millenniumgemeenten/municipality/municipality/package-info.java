/// Tests of municipalities.
@NullMarked
package nl.millenniumgemeenten.municipality.municipality;

import org.jspecify.annotations.NullMarked;
