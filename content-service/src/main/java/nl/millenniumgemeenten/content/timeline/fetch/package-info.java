/// Gets things from servers of others, carefully: only from addresses that everybody can reach, and
/// never more or for longer than was said beforehand.
@NullMarked
package nl.millenniumgemeenten.content.timeline.fetch;

import org.jspecify.annotations.NullMarked;
