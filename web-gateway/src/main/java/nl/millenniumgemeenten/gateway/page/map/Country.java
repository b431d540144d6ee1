package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.gateway.site.Geography;

/// The country behind a small map, from the year of which most boundaries are known.
///
/// @param outline to be filled; empty where no boundaries are known
/// @param borders between the provinces
record Country(String outline, String borders) {

    /// The country on the grid of a frame.
    ///
    /// @param provinces of the municipalities, by their codes
    static Country of(Geography geography, Map<String, String> provinces, Frame frame) {
        var shapes = new TreeMap<String, List<Shape>>();
        year(geography)
                .ifPresent(year ->
                        geography
                                .byCode()
                                .forEach((code, boundaries) -> {
                                    var boundary = boundaries.get(year);
                                    if (boundary != null) {
                                        shapes.computeIfAbsent(
                                                        provinces.getOrDefault(code, ""),
                                                        _ -> new ArrayList<>())
                                                .add(Shape.of(boundary.geometry(), frame));
                                    }
                                }));
        var all = shapes.values().stream().flatMap(List::stream).toList();
        return all.isEmpty()
                ? new Country("", "")
                : new Country(
                        PathData.filled(List.of(Shape.union(all))),
                        Borders.of(shapes.values()).inner());
    }

    private static Optional<Integer> year(Geography geography) {
        var counts = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        geography
                .byId()
                .values()
                .forEach(boundary -> counts.merge(boundary.year(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
