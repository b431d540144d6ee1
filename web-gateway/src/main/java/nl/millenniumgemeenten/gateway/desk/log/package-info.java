/// The frame that writes the log of the desk, and the screen on which administrators read it.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.log;

import org.jspecify.annotations.NullMarked;
