/// Searching the site: an index of what the image holds, kept by the events that change it, the
/// page with what was found, and the suggestions while somebody types. The index holds words and
/// nothing to read: what is shown is taken from the image, so nothing that left the site is shown.
@NullMarked
package nl.millenniumgemeenten.gateway.search;

import org.jspecify.annotations.NullMarked;
