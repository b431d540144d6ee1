/// The page store: a public page is rendered once per change, not once per request, kept in every
/// encoding, and served on the event loop before routing. What is served always equals a fresh
/// rendering of the current image: there are no time-outs.
@NullMarked
package nl.millenniumgemeenten.gateway.page.store;

import org.jspecify.annotations.NullMarked;
