/// Tests of the screen with the servers of the fediverse.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.fediverse;

import org.jspecify.annotations.NullMarked;
