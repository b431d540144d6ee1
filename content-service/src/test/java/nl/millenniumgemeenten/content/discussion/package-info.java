/// Tests of discussions.
@NullMarked
package nl.millenniumgemeenten.content.discussion;

import org.jspecify.annotations.NullMarked;
