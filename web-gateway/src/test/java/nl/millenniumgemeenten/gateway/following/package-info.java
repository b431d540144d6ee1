/// Tests of writing in discussions.
@NullMarked
package nl.millenniumgemeenten.gateway.following;

import org.jspecify.annotations.NullMarked;
