package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.BoundaryChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Geography;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Territory;
import org.jspecify.annotations.Nullable;

/// Draws the municipalities of a day: their territory where a boundary is right on that day, else a
/// dot.
final class Drawing {
    private static final int WIDTH = 1000;

    private final Register register;
    private final Geography geography;
    private final Frame frame;

    /// @param province the only one that is shown whole, by its name; empty for the country
    Drawing(Register register, Geography geography, String province) {
        this.register = register;
        this.geography = geography;
        this.frame = province.isEmpty() ? Frame.country(WIDTH) : around(province);
    }

    /// A municipality that can be drawn.
    ///
    /// @param shape absent where only a point is known
    /// @param source where the shape is from; empty where there is none
    record Drawn(
            MunicipalityChange.Recorded municipality,
            @Nullable Shape shape,
            String source,
            int x,
            int y) {}

    int width() {
        return frame.width();
    }

    int height() {
        return frame.height();
    }

    /// Everything that exists on the day and can be seen, by name.
    List<Drawn> municipalities() {
        return existing().stream()
                .flatMap(municipality -> drawn(municipality).stream())
                .filter(this::isSeen)
                .sorted(Comparator.comparing(Drawn::municipality, NameOrder.OF_MUNICIPALITIES))
                .toList();
    }

    /// The borders of the provinces, from the shapes in them.
    String borders(List<Drawn> drawn) {
        Map<String, List<Shape>> byProvince = new TreeMap<>();
        for (var one : drawn) {
            if (one.shape() != null) {
                byProvince
                        .computeIfAbsent(one.municipality().province(), _ -> new ArrayList<>())
                        .add(one.shape());
            }
        }
        return Borders.of(byProvince.values()).all();
    }

    /// The `d` of a territory; empty where there is none.
    static String path(Drawn drawn) {
        return drawn.shape() == null ? "" : PathData.filled(List.of(drawn.shape()));
    }

    private List<MunicipalityChange.Recorded> existing() {
        return register.municipalities().values().stream()
                .filter(municipality -> register.exists(municipality.code()))
                .toList();
    }

    private boolean isSeen(Drawn drawn) {
        if (drawn.shape() != null) {
            return drawn.shape().meets(width(), height());
        }
        return drawn.x() >= 0 && drawn.x() <= width() && drawn.y() >= 0 && drawn.y() <= height();
    }

    private Frame around(String province) {
        Frame.@Nullable Bounds bounds = null;
        for (var municipality : existing()) {
            if (municipality.province().equals(province)) {
                for (int[] point : points(municipality)) {
                    for (int index = 0; index < point.length; index += 2) {
                        bounds = with(bounds, point[index], point[index + 1]);
                    }
                }
            }
        }
        return bounds == null ? Frame.country(WIDTH) : Frame.around(bounds, WIDTH);
    }

    private static Frame.Bounds with(Frame.@Nullable Bounds bounds, int longitude, int latitude) {
        return bounds == null
                ? new Frame.Bounds(longitude, latitude, longitude, latitude)
                : bounds.with(longitude, latitude);
    }

    /// Where a municipality is: its boundary, or its point.
    private List<int[]> points(MunicipalityChange.Recorded municipality) {
        var points = new ArrayList<int[]>();
        territory(municipality)
                .ifPresent(boundary -> {
                    var geometry = boundary.geometry();
                    for (int polygon = 0; polygon < geometry.size(); polygon++) {
                        points.add(geometry.ring(polygon, 0));
                    }
                });
        var latitude = municipality.latitude();
        var longitude = municipality.longitude();
        if (points.isEmpty() && latitude != null && longitude != null) {
            points.add(new int[] {Frame.steps(longitude), Frame.steps(latitude)});
        }
        return points;
    }

    private Optional<BoundaryChange.Recorded> territory(MunicipalityChange.Recorded municipality) {
        return Territory.of(municipality.code(), register, geography);
    }

    private Optional<Drawn> drawn(MunicipalityChange.Recorded municipality) {
        var boundary = territory(municipality);
        var shape =
                boundary.map(found -> Shape.of(found.geometry(), frame))
                        .filter(found -> !found.isEmpty());
        var source = shape.flatMap(_ -> boundary).map(BoundaryChange.Recorded::source).orElse("");
        var latitude = municipality.latitude();
        var longitude = municipality.longitude();
        if (latitude != null && longitude != null) {
            return Optional.of(
                    new Drawn(
                            municipality,
                            shape.orElse(null),
                            source,
                            frame.x(longitude),
                            frame.y(latitude)));
        }
        return shape.map(found -> {
            int[] ring = found.rings().getFirst();
            return new Drawn(municipality, found, source, ring[0], ring[1]);
        });
    }
}
