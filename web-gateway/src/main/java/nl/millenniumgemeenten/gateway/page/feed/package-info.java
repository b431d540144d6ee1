/// The page that lists what can be followed.
@NullMarked
package nl.millenniumgemeenten.gateway.page.feed;

import org.jspecify.annotations.NullMarked;
