package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for names on a map, so that none stands on another.
final class Names {
    /// Half the width of a dot, with some room.
    private static final int DOT = 18;

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

    /// A place near a point, if there is room.
    Optional<Place> place(String name, int x, int y) {
        int half = half(name);
        for (int down : List.of(0, -size / 2, size / 2, -size, size, -size - DOT, size + DOT)) {
            for (int right : List.of(0, -half / 2, half / 2)) {
                var place = inside(name, new Place(x + right, y + down));
                var box = box(name, place);
                if (taken.stream().noneMatch(box::meets)) {
                    taken.add(box);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
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
