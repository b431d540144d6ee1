/// News of the site as posts in the fediverse.
@NullMarked
package nl.millenniumgemeenten.subscription.fediverse.post;

import org.jspecify.annotations.NullMarked;
