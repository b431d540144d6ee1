/// Who follows the site in the fediverse, and how what it says gets to their servers.
@NullMarked
package nl.millenniumgemeenten.subscription.fediverse.delivery;

import org.jspecify.annotations.NullMarked;
