/// Tests of writing in discussions.
@NullMarked
package nl.millenniumgemeenten.gateway.discuss;

import org.jspecify.annotations.NullMarked;
