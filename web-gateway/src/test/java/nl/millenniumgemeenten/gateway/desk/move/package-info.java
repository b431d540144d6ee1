/// Tests of moving what was written at the desk.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.move;

import org.jspecify.annotations.NullMarked;
