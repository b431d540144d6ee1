package nl.millenniumgemeenten.municipality.participation;

import java.time.LocalDate;
import java.util.Optional;

/// A time in which a municipality does not take part, because nobody heard from it.
///
/// @param until the first day back; [#OPEN] while it lasts
public record Hold(LocalDate since, LocalDate until) {

    /// It lasts.
    public static final LocalDate OPEN = LocalDate.MAX;

    public Hold {
        if (!since.isBefore(until)) {
            throw new IllegalArgumentException("Ends before it begins");
        }
    }

    /// Whether it holds on a day.
    boolean includes(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }

    /// The first day back, where that has come or is known.
    Optional<LocalDate> knownUntil() {
        return Optional.of(until).filter(day -> !day.equals(OPEN));
    }
}
