/// The account of the site in the fediverse: who it is, and where it is found.
@NullMarked
package nl.millenniumgemeenten.subscription.fediverse;

import org.jspecify.annotations.NullMarked;
