package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.Register;
import org.jspecify.annotations.Nullable;

/// Draws the municipalities of a day: their territory where a boundary is right on that day, else a
/// dot.
final class Drawing {
    private static final Frame FRAME = Frame.COUNTRY;

    private final Register register;
    private final Geography geography;

    Drawing(Register register, Geography geography) {
        this.register = register;
        this.geography = geography;
    }

    /// A municipality that can be drawn.
    ///
    /// @param shape absent where only a point is known
    record Drawn(MunicipalityChange.Recorded municipality, @Nullable Shape shape, int x, int y) {}

    private record Border(long one, long other) {}

    int width() {
        return FRAME.width();
    }

    int height() {
        return FRAME.height();
    }

    /// Everything that exists on the day and can be drawn, by name.
    List<Drawn> municipalities() {
        return register.municipalities().values().stream()
                .filter(municipality -> register.exists(municipality.code()))
                .flatMap(municipality -> drawn(municipality).stream())
                .sorted(Comparator.comparing(one -> one.municipality().name()))
                .toList();
    }

    /// The borders of the provinces, from the shapes in them.
    String provinces(List<Drawn> drawn) {
        Map<String, List<Shape>> byProvince = new TreeMap<>();
        for (var one : drawn) {
            if (one.shape() != null) {
                byProvince
                        .computeIfAbsent(one.municipality().province(), _ -> new ArrayList<>())
                        .add(one.shape());
            }
        }
        // A border between two provinces belongs to both, and is drawn once.
        var drawnOnce = new HashSet<Border>();
        var edges = new Edges();
        byProvince
                .values()
                .forEach(shapes ->
                        Shape.union(shapes)
                                .forEachEdge((fromX, fromY, toX, toY) -> {
                                    long from = Edges.point(fromX, fromY);
                                    long to = Edges.point(toX, toY);
                                    if (drawnOnce.add(
                                            new Border(Math.min(from, to), Math.max(from, to)))) {
                                        edges.add(fromX, fromY, toX, toY);
                                    }
                                }));
        return PathData.stroked(edges.lines());
    }

    /// As it stands in the picture.
    AreaView area(Drawn drawn, String href) {
        boolean ends = drawn.x() > width() / 2;
        return new AreaView(
                drawn.municipality().name(),
                drawn.shape() == null ? "" : PathData.filled(List.of(drawn.shape())),
                drawn.x(),
                drawn.y(),
                href,
                drawn.x() + (ends ? -14 : 14),
                drawn.y() - 14,
                ends);
    }

    private Optional<Drawn> drawn(MunicipalityChange.Recorded municipality) {
        var shape =
                Territory.of(municipality.code(), register, geography)
                        .map(boundary -> Shape.of(boundary.geometry(), FRAME))
                        .filter(drawn -> !drawn.isEmpty());
        var latitude = municipality.latitude();
        var longitude = municipality.longitude();
        if (latitude != null && longitude != null) {
            return Optional.of(
                    new Drawn(
                            municipality,
                            shape.orElse(null),
                            FRAME.x(longitude),
                            FRAME.y(latitude)));
        }
        return shape.map(drawn -> {
            int[] ring = drawn.rings().getFirst();
            return new Drawn(municipality, drawn, ring[0], ring[1]);
        });
    }
}
