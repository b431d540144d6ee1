/// The desk's screens for participations: who takes part, one participation with its steps and
/// profile, and what is decided of it.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.participation;

import org.jspecify.annotations.NullMarked;
