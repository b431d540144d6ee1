/// Tests of what servers of the fediverse say to each other.
@NullMarked
package nl.millenniumgemeenten.activitypub;

import org.jspecify.annotations.NullMarked;
