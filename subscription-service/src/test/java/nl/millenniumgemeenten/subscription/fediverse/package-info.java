/// The site in the fediverse, beside servers that are played and a real database.
@NullMarked
package nl.millenniumgemeenten.subscription.fediverse;

import org.jspecify.annotations.NullMarked;
