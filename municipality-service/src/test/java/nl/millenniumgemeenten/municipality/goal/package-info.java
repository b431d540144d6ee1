/// Tests of goals.
@NullMarked
package nl.millenniumgemeenten.municipality.goal;

import org.jspecify.annotations.NullMarked;
