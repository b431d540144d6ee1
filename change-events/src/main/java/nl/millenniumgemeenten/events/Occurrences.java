package nl.millenniumgemeenten.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When an agenda item is: on one or several days, or on one day and again after it. Days and times
/// are those of the clock on the wall in the Netherlands, so that a meeting at eight stays at eight
/// when the clock changes. Nothing here reads a clock.
///
/// @param days ascending; exactly one where it recurs, which is then the first
/// @param recurrence absent where it does not recur
public record Occurrences(List<Day> days, @Nullable Recurrence recurrence) {
    /// Where the days and times are from.
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /// The most days that one question is answered with.
    public static final int MOST = 1000;

    /// The most years that are told of what recurs.
    public static final int MOST_YEARS = 50;

    /// A skipped date, such as 31 April, never comes more often than this in a row.
    private static final int SKIPPED_IN_A_ROW = 24;

    public Occurrences {
        days = days.stream().sorted().toList();
        if (days.isEmpty()) {
            throw new IllegalArgumentException("On no day");
        }
        if (recurrence != null && days.size() > 1) {
            throw new IllegalArgumentException("Several days cannot recur");
        }
    }

    /// One day on which it is.
    ///
    /// @param from absent where it lasts all day, or the time is not told
    /// @param until never before `from`; absent where the end is not told
    public record Day(
            LocalDate on,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime until)
            implements Comparable<Day> {
        private static final Comparator<Day> ORDER =
                Comparator.comparing(Day::on)
                        .thenComparing(Day::from, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(
                                Day::until, Comparator.nullsFirst(Comparator.naturalOrder()));

        public Day {
            Objects.requireNonNull(on);
            if (until != null && (from == null || until.isBefore(from))) {
                throw new IllegalArgumentException("Ends before it begins");
            }
        }

        /// When it begins; at the start of the day where no time is told. A time that the clock
        /// skips is as much later as it skips.
        public Instant begins() {
            return from == null
                    ? on.atStartOfDay(ZONE).toInstant()
                    : on.atTime(from).atZone(ZONE).toInstant();
        }

        /// When it ends: at the end of the day where no time is told, and never before it begins.
        public Instant ends() {
            if (until == null) {
                return on.plusDays(1).atStartOfDay(ZONE).toInstant();
            }
            var end = on.atTime(until).atZone(ZONE).toInstant();
            var begin = begins();
            return end.isBefore(begin) ? begin : end;
        }

        /// The same times on another day.
        public Day movedTo(LocalDate day) {
            return new Day(day, from, until);
        }

        @Override
        public int compareTo(Day other) {
            return ORDER.compare(this, other);
        }
    }

    /// The first days that do not lie before this one.
    ///
    /// @param limit how many at most, of at most [#MOST]
    public List<Day> from(LocalDate day, int limit) {
        return between(day, LocalDate.MAX, limit);
    }

    /// The first days from one day until another, both included.
    ///
    /// @param limit how many at most, of at most [#MOST]
    public List<Day> between(LocalDate first, LocalDate last, int limit) {
        if (recurrence == null) {
            return days.stream()
                    .filter(day -> !day.on().isBefore(first) && !day.on().isAfter(last))
                    .limit(Math.clamp(limit, 0, MOST))
                    .toList();
        }
        return recurring(recurrence, first, last, Math.clamp(limit, 0, MOST));
    }

    /// The last days before this one, the last of them first.
    ///
    /// @param limit how many at most, of at most [#MOST]
    public List<Day> before(LocalDate day, int limit) {
        int most = Math.clamp(limit, 0, MOST);
        if (recurrence == null) {
            return days.reversed().stream()
                    .filter(each -> each.on().isBefore(day))
                    .limit(most)
                    .toList();
        }
        var found = new ArrayList<Day>();
        var end = recurrence.until();
        var beyond = end == null || end.isAfter(day) ? day : end.plusDays(1);
        for (long step = step(recurrence, beyond); step >= 0 && found.size() < most; step--) {
            date(recurrence, step)
                    .filter(date -> date.isBefore(beyond))
                    .filter(date -> !recurrence.except().contains(date))
                    .ifPresent(date -> found.add(days.getFirst().movedTo(date)));
        }
        return List.copyOf(found);
    }

    /// The years in which it is, until this day; of what recurs at most the last [#MOST_YEARS].
    public SortedSet<Integer> years(LocalDate last) {
        var years = new TreeSet<Integer>();
        if (recurrence == null) {
            days.stream()
                    .filter(day -> !day.on().isAfter(last))
                    .forEach(day -> years.add(day.on().getYear()));
            return years;
        }
        var end = lastPossible().filter(day -> day.isBefore(last)).orElse(last).getYear();
        int first = Math.max(days.getFirst().on().getYear(), end - MOST_YEARS + 1);
        for (int year = first; year <= end; year++) {
            var until = LocalDate.of(year, 12, 31);
            if (!between(LocalDate.of(year, 1, 1), until.isBefore(last) ? until : last, 1)
                    .isEmpty()) {
                years.add(year);
            }
        }
        return years;
    }

    /// After this day it is never again; absent where it goes on.
    public Optional<LocalDate> lastPossible() {
        return recurrence == null
                ? Optional.of(days.getLast().on())
                : Optional.ofNullable(recurrence.until());
    }

    private List<Day> recurring(Recurrence rhythm, LocalDate first, LocalDate last, int most) {
        var found = new ArrayList<Day>();
        var until = rhythm.until();
        var end = until == null || until.isAfter(last) ? last : until;
        int skipped = 0;
        for (long step = step(rhythm, first); found.size() < most; step++) {
            var date = date(rhythm, step).orElse(null);
            if (date == null) {
                if (++skipped > SKIPPED_IN_A_ROW) {
                    break;
                }
                continue;
            }
            skipped = 0;
            if (date.isAfter(end)) {
                break;
            }
            if (!date.isBefore(first) && !rhythm.except().contains(date)) {
                found.add(days.getFirst().movedTo(date));
            }
        }
        return List.copyOf(found);
    }

    /// A step of which the date does not lie after a day, and the date of the next one not before
    /// it; 0 before the first day.
    private long step(Recurrence rhythm, LocalDate day) {
        var first = days.getFirst().on();
        long passed =
                switch (rhythm.frequency()) {
                    case WEEKLY -> ChronoUnit.WEEKS.between(first, day);
                    case MONTHLY_BY_DATE, MONTHLY_BY_WEEKDAY ->
                            ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
                    case YEARLY -> day.getYear() - first.getYear();
                };
        return Math.max(0, passed / rhythm.interval());
    }

    private Optional<LocalDate> date(Recurrence rhythm, long step) {
        var first = days.getFirst().on();
        long passed = step * rhythm.interval();
        return switch (rhythm.frequency()) {
            case WEEKLY -> Optional.of(first.plusWeeks(passed));
            case MONTHLY_BY_DATE -> dateIn(YearMonth.from(first).plusMonths(passed), first);
            case MONTHLY_BY_WEEKDAY -> Optional.of(weekdayIn(first, passed));
            case YEARLY -> dateIn(YearMonth.from(first).plusYears(passed), first);
        };
    }

    private static Optional<LocalDate> dateIn(YearMonth month, LocalDate first) {
        return Stream.of(month)
                .filter(each -> each.isValidDay(first.getDayOfMonth()))
                .map(each -> each.atDay(first.getDayOfMonth()))
                .findFirst();
    }

    private static LocalDate weekdayIn(LocalDate first, long monthsPassed) {
        DayOfWeek weekday = first.getDayOfWeek();
        int ordinal = (first.getDayOfMonth() - 1) / 7 + 1;
        var month = YearMonth.from(first).plusMonths(monthsPassed).atDay(1);
        return ordinal == 5
                ? month.with(TemporalAdjusters.lastInMonth(weekday))
                : month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }
}
