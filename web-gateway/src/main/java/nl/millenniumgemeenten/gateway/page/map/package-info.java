/// The register as a picture: territories on a grid of whole numbers, the map of a day, and the
/// small maps of other pages. Everything is drawn here, on the server; a browser only shows it.
@NullMarked
package nl.millenniumgemeenten.gateway.page.map;

import org.jspecify.annotations.NullMarked;
