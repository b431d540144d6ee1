/// Feeds of what is new, as Atom and as JSON Feed, made from the image and kept in the page store
/// as pages are.
@NullMarked
package nl.millenniumgemeenten.gateway.feed;

import org.jspecify.annotations.NullMarked;
