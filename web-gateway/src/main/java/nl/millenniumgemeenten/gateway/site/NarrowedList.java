package nl.millenniumgemeenten.gateway.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A list that can be narrowed in several ways at once, as a page asks for it. Looks at no more
/// than the narrowest of what was chosen finds; where nothing was chosen, at nothing but what is
/// shown.
final class NarrowedList<V> {
    private final Collection<V> all;
    private final Map<String, Way<V, ?>> ways = new TreeMap<>();

    /// A way to narrow it.
    ///
    /// @param isOpen whether it was left open
    /// @param suits whether something is what was chosen
    /// @param chosen all that is what was chosen, in the order of the list
    /// @param values for what something counts
    /// @param everything how often each value is in all of the list
    record Way<V, C>(
            boolean isOpen,
            Predicate<V> suits,
            Supplier<Collection<V>> chosen,
            Function<V, ? extends Collection<C>> values,
            Supplier<SortedMap<C, Integer>> everything) {}

    /// A list of all of these, in this order.
    NarrowedList(Collection<V> all) {
        this.all = all;
    }

    NarrowedList<V> by(String name, Way<V, ?> way) {
        ways.put(name, way);
        return this;
    }

    /// One page of what is found, counted from 1.
    Stream<V> page(int page, int size) {
        return found("").skip((page - 1L) * size).limit(size);
    }

    /// How much is found.
    int count() {
        var chosen = ways.values().stream().filter(way -> !way.isOpen).toList();
        if (chosen.isEmpty()) {
            return all.size();
        }
        return chosen.size() == 1 ? chosen.getFirst().chosen.get().size() : (int) found("").count();
    }

    /// What each value of a way would find beside what was chosen of the others.
    <C> SortedMap<C, Integer> counts(String name, Way<V, C> way) {
        if (ways.entrySet().stream()
                .allMatch(other -> other.getKey().equals(name) || other.getValue().isOpen)) {
            return way.everything.get();
        }
        var counts = new TreeMap<C, Integer>();
        found(name)
                .forEach(one ->
                        way.values
                                .apply(one)
                                .forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    /// What is found, whatever was chosen of one of the ways.
    private Stream<V> found(String but) {
        var chosen =
                ways.entrySet().stream()
                        .filter(way -> !way.getKey().equals(but) && !way.getValue().isOpen)
                        .map(Map.Entry::getValue)
                        .toList();
        if (chosen.isEmpty()) {
            return all.stream();
        }
        return chosen.stream()
                .map(way -> way.chosen.get())
                .min(Comparator.comparingInt(Collection::size))
                .orElse(all)
                .stream()
                .filter(one -> chosen.stream().allMatch(way -> way.suits.test(one)));
    }
}
