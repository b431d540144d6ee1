package nl.millenniumgemeenten.gateway.page.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for labels: each gets the first place near its dot where it covers no dot and no
/// other label.
final class Labels {
    private static final int AWAY = 9;
    private static final int HALF_HEIGHT = 8;
    private static final int DIGIT = 8;
    private static final int DOT = 6;

    private final int width;
    private final List<Box> taken = new ArrayList<>();

    /// Labels on a picture this many pixels wide.
    Labels(int width) {
        this.width = width;
    }

    /// The middle of a label, as steps in pixels from its dot.
    record Place(int right, int down) {}

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    /// Keeps labels off a dot.
    void dot(double percent, int y) {
        double x = percent * width / 100;
        taken.add(new Box(x - DOT, y - DOT, x + DOT, y + DOT));
    }

    /// A place for a label at a dot, if there is room.
    Optional<Place> place(double percent, int y, String label) {
        int beside = (int) Math.ceil(half(label)) + AWAY;
        for (var place :
                List.of(
                        new Place(0, -AWAY - HALF_HEIGHT),
                        new Place(-beside, 0),
                        new Place(beside, 0),
                        new Place(0, AWAY + HALF_HEIGHT),
                        new Place(-beside + AWAY, -AWAY - HALF_HEIGHT),
                        new Place(beside - AWAY, -AWAY - HALF_HEIGHT))) {
            var box = box(percent, y, label, place);
            if (box.left() >= 0 && box.right() <= width && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /// Keeps other labels off one that has its place.
    void take(double percent, int y, String label, Place place) {
        taken.add(box(percent, y, label, place));
    }

    private Box box(double percent, int y, String label, Place place) {
        double middle = percent * width / 100 + place.right();
        double half = half(label);
        return new Box(
                middle - half,
                y + place.down() - HALF_HEIGHT,
                middle + half,
                y + place.down() + HALF_HEIGHT);
    }

    private static double half(String label) {
        return label.length() * DIGIT / 2.0;
    }
}
