/// Replies from the fediverse, on a real database.
@NullMarked
package nl.millenniumgemeenten.content.fediverse;

import org.jspecify.annotations.NullMarked;
