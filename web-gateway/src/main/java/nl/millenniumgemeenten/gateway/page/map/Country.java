package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /// The country on the grid of a frame.
    ///
    /// @param places of the municipalities, by their codes
    static Country of(Geography geography, Map<String, Place> places, Frame frame) {
        return year(geography)
                .map(year -> drawn(shapes(geography, year, places, frame)))
                .orElseGet(() -> new Country("", "", dots(places, frame)));
    }

    private static Country drawn(Map<String, List<Shape>> provinces) {
        var all = provinces.values().stream().flatMap(List::stream).toList();
        return new Country(
                PathData.filled(List.of(Shape.union(all))),
                Borders.of(provinces.values()).inner(),
                "");
    }

    private static Map<String, List<Shape>> shapes(
            Geography geography, int year, Map<String, Place> places, Frame frame) {
        var shapes = new TreeMap<String, List<Shape>>();
        for (var boundary : geography.byId().values()) {
            if (boundary.year() == year) {
                var place = places.get(boundary.code());
                shapes.computeIfAbsent(
                                place == null ? "" : place.province(), _ -> new ArrayList<>())
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
