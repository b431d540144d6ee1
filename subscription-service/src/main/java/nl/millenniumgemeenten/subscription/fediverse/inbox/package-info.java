/// What servers of others tell us, and whether they may.
@NullMarked
package nl.millenniumgemeenten.subscription.fediverse.inbox;

import org.jspecify.annotations.NullMarked;
