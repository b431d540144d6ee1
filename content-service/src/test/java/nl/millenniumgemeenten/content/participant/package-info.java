/// Tests of who takes part.
@NullMarked
package nl.millenniumgemeenten.content.participant;

import org.jspecify.annotations.NullMarked;
