/// What everything that editors write has in common: editions, the state they are in, who wrote
/// them and under which revision.
@NullMarked
package nl.millenniumgemeenten.content.editing;

import org.jspecify.annotations.NullMarked;
