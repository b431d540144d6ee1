/// Tests of discussions.
@NullMarked
package nl.millenniumgemeenten.content.moderation;

import org.jspecify.annotations.NullMarked;
