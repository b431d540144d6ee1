/// Records of the register at the desk: what their screens do alike when something is saved.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.record;

import org.jspecify.annotations.NullMarked;
