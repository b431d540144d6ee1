/// Tests of what waits for a moderator.
@NullMarked
package nl.millenniumgemeenten.content.moderation;

import org.jspecify.annotations.NullMarked;
