package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Occurrences.Day;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Agenda items by the days on which they are. Of what recurs only the rhythm is kept, so that it
/// can be asked of any day and nothing changes when a day goes by.
///
/// @param days every day of every item that does not recur
/// @param recurring what recurs, by the last day on which it can be
public record Calendar(
        PSortedMap<Key, AgendaItemChange.Published> days,
        PSortedMap<Rhythm, AgendaItemChange.Published> recurring) {

    static final Calendar EMPTY =
            new Calendar(
                    TreePMap.empty(Comparator.<Key>naturalOrder()),
                    TreePMap.empty(Comparator.<Rhythm>naturalOrder()));

    /// A day and the number of the item that is on it.
    public record Key(Day day, long number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::day).thenComparingLong(Key::number);

        /// Before everything on this day.
        static Key startOf(LocalDate day) {
            return new Key(new Day(day, null, null), Long.MIN_VALUE);
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The last day on which something can be, and its number.
    public record Rhythm(LocalDate lastPossible, long number) implements Comparable<Rhythm> {
        private static final Comparator<Rhythm> ORDER =
                Comparator.comparing(Rhythm::lastPossible).thenComparingLong(Rhythm::number);

        static Rhythm of(AgendaItemChange.Published item) {
            return new Rhythm(
                    item.occurrences().lastPossible().orElse(LocalDate.MAX), item.number());
        }

        @Override
        public int compareTo(Rhythm other) {
            return ORDER.compare(this, other);
        }
    }

    /// An agenda item on one of its days.
    public record Occurrence(AgendaItemChange.Published item, Day day) {
        static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::key);

        private Key key() {
            return new Key(day, item.number());
        }
    }

    /// What is on this day or later, the first `limit`.
    public List<Occurrence> from(LocalDate day, int limit) {
        return between(day, LocalDate.MAX, limit);
    }

    /// What is from one day until another, both included; the first `limit`.
    public List<Occurrence> between(LocalDate first, LocalDate last, int limit) {
        var once =
                days.tailMap(Key.startOf(first), true).entrySet().stream()
                        .takeWhile(entry -> !entry.getKey().day().on().isAfter(last))
                        .limit(limit)
                        .map(entry -> new Occurrence(entry.getValue(), entry.getKey().day()));
        return merged(once, again(first, last, limit, _ -> true), Occurrence.ORDER, limit);
    }

    /// What was before this day, the last `limit` of it, the last first.
    public List<Occurrence> before(LocalDate day, int limit) {
        var once =
                days.headMap(Key.startOf(day), false).descendingMap().entrySet().stream()
                        .limit(limit)
                        .map(entry -> new Occurrence(entry.getValue(), entry.getKey().day()));
        var again =
                recurring.values().stream()
                        .flatMap(item ->
                                item.occurrences().before(day, limit).stream()
                                        .map(each -> new Occurrence(item, each)));
        return merged(once, again, Occurrence.ORDER.reversed(), limit);
    }

    /// What is on this day or later of some items, the first `limit`; what recurs until another
    /// day.
    List<Occurrence> coming(
            LocalDate first,
            LocalDate until,
            int limit,
            Predicate<AgendaItemChange.Published> which) {
        var once =
                days.tailMap(Key.startOf(first), true).entrySet().stream()
                        .filter(entry -> which.test(entry.getValue()))
                        .limit(limit)
                        .map(entry -> new Occurrence(entry.getValue(), entry.getKey().day()));
        return merged(once, again(first, until, limit, which), Occurrence.ORDER, limit);
    }

    /// What was in a year and before a day of some items, the last `limit` of it, the last first.
    List<Occurrence> of(
            int year, LocalDate before, int limit, Predicate<AgendaItemChange.Published> which) {
        var first = LocalDate.of(year, 1, 1);
        var next = first.plusYears(1).isBefore(before) ? first.plusYears(1) : before;
        var once =
                days.headMap(Key.startOf(next), false).descendingMap().entrySet().stream()
                        .takeWhile(entry -> !entry.getKey().day().on().isBefore(first))
                        .filter(entry -> which.test(entry.getValue()))
                        .limit(limit)
                        .map(entry -> new Occurrence(entry.getValue(), entry.getKey().day()));
        return merged(
                once,
                again(first, next.minusDays(1), Occurrences.MOST, which),
                Occurrence.ORDER.reversed(),
                limit);
    }

    private Stream<Occurrence> again(
            LocalDate first,
            LocalDate last,
            int limit,
            Predicate<AgendaItemChange.Published> which) {
        return recurring.tailMap(new Rhythm(first, Long.MIN_VALUE), true).values().stream()
                .filter(which)
                .flatMap(item ->
                        item.occurrences().between(first, last, limit).stream()
                                .map(day -> new Occurrence(item, day)));
    }

    /// The years in which something was before a day.
    NavigableSet<Integer> yearsBefore(LocalDate day) {
        var years = new TreeSet<Integer>();
        var before = days.headMap(Key.startOf(day), false);
        while (!before.isEmpty()) {
            int year = before.lastKey().day().on().getYear();
            years.add(year);
            before = before.headMap(Key.startOf(LocalDate.of(year, 1, 1)), false);
        }
        recurring
                .values()
                .forEach(item -> years.addAll(item.occurrences().years(day.minusDays(1))));
        return years;
    }

    /// Whether there is nothing in it at all.
    boolean isEmpty() {
        return days.isEmpty() && recurring.isEmpty();
    }

    Calendar plus(AgendaItemChange.Published item) {
        if (item.recurrence() != null) {
            return new Calendar(days, recurring.plus(Rhythm.of(item), item));
        }
        var more = days;
        for (var day : item.days()) {
            more = more.plus(new Key(day, item.number()), item);
        }
        return new Calendar(more, recurring);
    }

    Calendar minus(AgendaItemChange.Published item) {
        if (item.recurrence() != null) {
            return new Calendar(days, recurring.minus(Rhythm.of(item)));
        }
        var less = days;
        for (var day : item.days()) {
            less = less.minus(new Key(day, item.number()));
        }
        return new Calendar(less, recurring);
    }

    private static List<Occurrence> merged(
            Stream<Occurrence> once,
            Stream<Occurrence> again,
            Comparator<Occurrence> order,
            int limit) {
        var all = new ArrayList<Occurrence>();
        Stream.concat(once, again).forEach(all::add);
        return all.stream().sorted(order).limit(limit).toList();
    }
}
