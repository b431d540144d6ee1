/// The register of municipalities that TOOI publishes, held beside ours: it fills what we do not
/// know, and tells where the two differ.
@NullMarked
package nl.millenniumgemeenten.municipality.tooi;

import org.jspecify.annotations.NullMarked;
