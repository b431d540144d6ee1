/// Reads what the campaign posted elsewhere from the formats in which others write it.
@NullMarked
package nl.millenniumgemeenten.content.timeline.format;

import org.jspecify.annotations.NullMarked;
