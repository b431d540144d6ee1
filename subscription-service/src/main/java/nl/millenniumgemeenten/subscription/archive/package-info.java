/// What the world is told of issues: what they say, and how many got them.
@NullMarked
package nl.millenniumgemeenten.subscription.archive;

import org.jspecify.annotations.NullMarked;
