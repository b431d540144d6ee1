/// Municipalities, past and present, known by their CBS code. A municipality is never deleted: it
/// gets an end.
@NullMarked
package nl.millenniumgemeenten.municipality.municipality;

import org.jspecify.annotations.NullMarked;
