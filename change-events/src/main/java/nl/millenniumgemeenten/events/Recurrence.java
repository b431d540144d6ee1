package nl.millenniumgemeenten.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How an agenda item comes again after its first day. A date that a month or a year does not have
/// is skipped.
///
/// @param interval every so many weeks, months or years
/// @param until the last day on which it can be; absent where it goes on
/// @param except days on which it is not, though its rhythm says so; ascending
public record Recurrence(
        Frequency frequency, int interval, @Nullable LocalDate until, List<LocalDate> except) {
    /// The longest interval.
    public static final int LONGEST_INTERVAL = 99;

    public Recurrence {
        Objects.requireNonNull(frequency);
        if (interval < 1 || interval > LONGEST_INTERVAL) {
            throw new IllegalArgumentException("Not an interval: " + interval);
        }
        except = Later.listOf(except).stream().distinct().sorted().toList();
    }

    /// What it comes again after.
    public enum Frequency {
        /// On the same day of the week.
        WEEKLY,
        /// On the same date of the month.
        MONTHLY_BY_DATE,
        /// On the same weekday of the month, counted from the start: the second Tuesday. A fifth
        /// one counts as the last.
        MONTHLY_BY_WEEKDAY,
        /// On the same date of the year.
        YEARLY
    }
}
