package nl.millenniumgemeenten.municipality.participation;

import java.time.Instant;
import java.time.LocalDate;

/// What a municipality told editors of how it goes. It stays in the register: it is never
/// published.
record Report(LocalDate reportedOn, String note, Instant reportedAt) {

    /// The most characters of a report.
    static final int LONGEST_NOTE = 4000;
}
