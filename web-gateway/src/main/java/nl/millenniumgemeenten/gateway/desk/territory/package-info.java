/// Territorial changes at the desk: planned, looked at before they are recorded, corrected and
/// called off.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.territory;

import org.jspecify.annotations.NullMarked;
