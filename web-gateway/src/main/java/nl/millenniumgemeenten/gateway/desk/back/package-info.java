/// The way back from a screen of the desk to the list that it was opened from.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.back;

import org.jspecify.annotations.NullMarked;
