/// The municipalities of the register at the desk: found, read and corrected.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.municipality;

import org.jspecify.annotations.NullMarked;
