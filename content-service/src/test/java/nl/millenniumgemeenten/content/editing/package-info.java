/// Tests of what all content shares.
@NullMarked
package nl.millenniumgemeenten.content.editing;

import org.jspecify.annotations.NullMarked;
