package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds room for names on a map, so that none stands on another.
final class Names {
    /// Half the width of a dot, with some room.
    private static final int DOT = 18;

    /// On how many heights of a shape room is looked for.
    private static final int SLICES = 24;

    private final int width;
    private final int height;
    private final int size;
    private final List<Box> taken = new ArrayList<>();

    /// Names on a picture, in letters of this size.
    Names(int width, int height, int size) {
        this.width = width;
        this.height = height;
        this.size = size;
    }

    /// The middle of a name and its base line.
    record Place(int x, int y) {}

    private record Box(int left, int top, int right, int bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    /// Keeps names off a dot.
    void dot(int x, int y) {
        taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
    }

    /// A place near a point, if there is room; where the shape is known that has this name, the
    /// middle of the letters lies on it.
    Optional<Place> place(String name, int x, int y, @Nullable Shape shape) {
        for (var middle : middles(name, x, y, shape)) {
            var place = inside(name, middle);
            var box = box(name, place);
            if ((shape == null || shape.contains(place.x(), place.y() - size / 3))
                    && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /// Where the middle of a name could be, the best first: around the point, then where the shape
    /// is widest.
    private List<Place> middles(String name, int x, int y, @Nullable Shape shape) {
        int half = half(name);
        var middles = new ArrayList<Place>();
        for (int down : List.of(0, -size / 2, size / 2, -size, size, -size - DOT, size + DOT)) {
            for (int right : List.of(0, -half / 2, half / 2)) {
                middles.add(new Place(x + right, y + down));
            }
        }
        if (shape != null) {
            shape.spans(SLICES).stream()
                    .sorted(Comparator.comparingInt(Shape.Span::width).reversed())
                    .map(span -> new Place(span.middle(), span.y()))
                    .forEach(middles::add);
        }
        return middles;
    }

    /// The place, moved so far that the name is not cut off.
    Place inside(String name, Place place) {
        int half = Math.min(half(name), width / 2);
        return new Place(
                Math.clamp(place.x(), half, width - half),
                Math.clamp(place.y() + size / 3, size, Math.max(size, height - size / 3)));
    }

    /// Keeps other names off one that has its place.
    void take(String name, Place place) {
        taken.add(box(name, place));
    }

    private Box box(String name, Place place) {
        int half = half(name);
        return new Box(place.x() - half, place.y() - size, place.x() + half, place.y() + size / 4);
    }

    /// Half of what a name takes, a bold letter being somewhat more than half as wide as high.
    private int half(String name) {
        return (int) Math.ceil(name.length() * size * 0.6 / 2);
    }
}
