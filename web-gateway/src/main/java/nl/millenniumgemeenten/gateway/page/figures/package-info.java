/// The campaign in numbers: each figure is a picture that is drawn here, on the server, and a table
/// that says the same.
@NullMarked
package nl.millenniumgemeenten.gateway.page.figures;

import org.jspecify.annotations.NullMarked;
