/// Tests of moving what was written to where it belongs.
@NullMarked
package nl.millenniumgemeenten.content.move;

import org.jspecify.annotations.NullMarked;
