/// Municipalities' part in the campaign: one participation per municipality that joined. Dates are
/// as precise as their source.
@NullMarked
package nl.millenniumgemeenten.municipality.participation;

import org.jspecify.annotations.NullMarked;
