package nl.millenniumgemeenten.subscription.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.millenniumgemeenten.events.Occurrences;

/// The moment of the mail of a day: five in the afternoon where the site is at home, in winter as
/// in summer.
///
/// @param on the day
/// @param at the moment
record DailyMoment(LocalDate on, Instant at) {
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /// The last one that is not after this moment.
    static DailyMoment last(Instant now) {
        var today = of(now.atZone(Occurrences.ZONE).toLocalDate());
        return today.at().isAfter(now) ? of(today.on().minusDays(1)) : today;
    }

    private static DailyMoment of(LocalDate day) {
        return new DailyMoment(day, day.atTime(FIVE).atZone(Occurrences.ZONE).toInstant());
    }
}
