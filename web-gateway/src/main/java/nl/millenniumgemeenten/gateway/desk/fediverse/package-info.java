/// The screen with the servers of the fediverse from which the site is followed.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.fediverse;

import org.jspecify.annotations.NullMarked;
