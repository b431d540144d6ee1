/// Tests of discussions.
@NullMarked
package nl.millenniumgemeenten.content.participant;

import org.jspecify.annotations.NullMarked;
