package nl.millenniumgemeenten.municipality.territory;

import java.time.Instant;
import java.time.LocalDate;
import nl.millenniumgemeenten.municipality.register.Author;

/// What a territorial change does to the rest of the register when it takes effect. Every bean of
/// this type is called in the transaction that stores the change as in force: at midnight of its
/// day, or at once where a change is recorded that already is. A change in force that is corrected
/// is applied again as it now stands, so applying one twice does what applying it once does.
public interface WhenInForce {

    /// Works out what the change means.
    ///
    /// @param change in force; who it touches already exists, or no longer does, as it says
    /// @param day today in the Netherlands, on or after the change's own day
    /// @param author who recorded it, or the calendar
    void apply(TerritorialChange change, LocalDate day, Author author, Instant at);
}
