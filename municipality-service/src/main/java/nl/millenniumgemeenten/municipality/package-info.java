/// The register: municipalities through time, territorial changes, participations and goals. It
/// imports the reference data and answers the desk; every change leaves as an event.
@NullMarked
package nl.millenniumgemeenten.municipality;

import org.jspecify.annotations.NullMarked;
