/// Where people follow discussions by mail, see what they follow, and stop.
@NullMarked
package nl.millenniumgemeenten.gateway.following;

import org.jspecify.annotations.NullMarked;
