/// What every record of the register has in common: a decision with its faults, a revision, and a
/// table in which state and change leave together.
@NullMarked
package nl.millenniumgemeenten.municipality.register;

import org.jspecify.annotations.NullMarked;
