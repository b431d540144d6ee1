/// What stands on every page and the small pieces that pages share, as finished strings and lists:
/// an empty string or list means that there is nothing to show.
@NullMarked
package nl.millenniumgemeenten.gateway.layout;

import org.jspecify.annotations.NullMarked;
