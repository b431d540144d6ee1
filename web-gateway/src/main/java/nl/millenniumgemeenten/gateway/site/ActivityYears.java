package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.ActivityChange;
import org.jspecify.annotations.Nullable;

/// The years in which an activity was going on, as far as its dates tell; none where both are
/// unknown.
public record ActivityYears(int first, int last) {
    private static final int YEAR = 4;

    /// The years of an activity.
    public static ActivityYears of(ActivityChange.Published activity) {
        var started = activity.startedOn();
        var ended = activity.endedOn();
        if (started == null && ended == null) {
            return new ActivityYears(0, -1);
        }
        int first = year(started == null ? ended : started);
        return new ActivityYears(first, Math.max(first, year(ended == null ? started : ended)));
    }

    /// Each of them.
    public List<Integer> all() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /// Whether it was going on in a year.
    public boolean contain(int year) {
        return first <= year && year <= last;
    }

    /// How many years lie between, 0 where they meet; many where nothing is known.
    int apartFrom(ActivityYears other) {
        if (last < first || other.last < other.first) {
            return Integer.MAX_VALUE;
        }
        return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    private static int year(@Nullable String date) {
        return date == null ? 0 : Integer.parseInt(date.substring(0, YEAR));
    }
}
