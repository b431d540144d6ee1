package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.Place;

/// The country behind a small map, from the year of which most boundaries are known. Where none
/// are, a dot for each municipality stands for it.
///
/// @param outline to be filled
/// @param borders between the provinces
/// @param dots to be stroked with a round end
record Country(String outline, String borders, String dots) {

    /// The country on the grid of a frame, from boundaries.
    ///
    /// @param provinces of the municipalities, by their codes
    static Country drawn(Geography geography, Map<String, String> provinces, Frame frame) {
        var shapes = shapes(geography, year(geography), provinces, frame);
        var all = shapes.values().stream().flatMap(List::stream).toList();
        return new Country(
                PathData.filled(List.of(Shape.union(all))),
                Borders.of(shapes.values()).inner(),
                "");
    }

    /// The country where no boundaries are known.
    ///
    /// @param places of the municipalities, by their codes
    static Country dotted(Map<String, Place> places, Frame frame) {
        return new Country("", "", dots(places, frame));
    }

    private static Map<String, List<Shape>> shapes(
            Geography geography, int year, Map<String, String> provinces, Frame frame) {
        var shapes = new TreeMap<String, List<Shape>>();
        for (var boundary : geography.byId().values()) {
            if (boundary.year() == year) {
                shapes.computeIfAbsent(
                                provinces.getOrDefault(boundary.code(), ""), _ -> new ArrayList<>())
                        .add(Shape.of(boundary.geometry(), frame));
            }
        }
        return shapes;
    }

    private static String dots(Map<String, Place> places, Frame frame) {
        var dots = new StringBuilder();
        new TreeMap<>(places)
                .values()
                .forEach(place -> {
                    var latitude = place.latitude();
                    var longitude = place.longitude();
                    if (place.exists() && latitude != null && longitude != null) {
                        dots.append('M')
                                .append(frame.x(longitude))
                                .append(' ')
                                .append(frame.y(latitude))
                                .append("h0");
                    }
                });
        return dots.toString();
    }

    private static int year(Geography geography) {
        var counts = new TreeMap<Integer, Integer>(Comparator.reverseOrder());
        geography
                .byId()
                .values()
                .forEach(boundary -> counts.merge(boundary.year(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Integer, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
