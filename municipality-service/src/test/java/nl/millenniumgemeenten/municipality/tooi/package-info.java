/// Tests of the comparison with TOOI.
@NullMarked
package nl.millenniumgemeenten.municipality.tooi;

import org.jspecify.annotations.NullMarked;
