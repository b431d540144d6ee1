package nl.millenniumgemeenten.municipality.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days as the Netherlands count them.
public final class Calendar {
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private Calendar() {}

    /// The day that it is in the Netherlands at a moment.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, NETHERLANDS);
    }
}
