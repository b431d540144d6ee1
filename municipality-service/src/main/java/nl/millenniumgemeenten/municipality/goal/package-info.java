/// The campaign's numbered goals, in its own wording.
@NullMarked
package nl.millenniumgemeenten.municipality.goal;

import org.jspecify.annotations.NullMarked;
