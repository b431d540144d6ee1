package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.MultiPolygon;

/// A territory on the grid: closed rings of points, the first not repeated at the end. What is
/// inside an odd number of rings belongs to it, so holes need no mark.
final class Shape {
    private static final int FEWEST_POINTS = 3;

    private final List<int[]> rings;

    Shape(List<int[]> rings) {
        this.rings = List.copyOf(rings);
    }

    /// A geometry on the grid of a frame. Points that fall on the same place are drawn once, and a
    /// ring that has no area left is not drawn at all.
    static Shape of(MultiPolygon geometry, Frame frame) {
        var rings = new ArrayList<int[]>();
        for (int polygon = 0; polygon < geometry.size(); polygon++) {
            for (int ring = 0; ring < geometry.rings(polygon); ring++) {
                var points = onGrid(geometry.ring(polygon, ring), frame);
                if (points.length >= 2 * FEWEST_POINTS) {
                    rings.add(points);
                }
            }
        }
        return new Shape(rings);
    }

    /// One territory of several: a border between two of them disappears, provided that both have
    /// the same points along it.
    static Shape union(List<Shape> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        var edges = new Edges();
        for (var part : parts) {
            part.forEachEdge(edges::toggle);
        }
        return new Shape(edges.lines().stream().filter(Shape::closed).map(Shape::opened).toList());
    }

    List<int[]> rings() {
        return rings;
    }

    /// The smallest rectangle around it: left, top, right and bottom.
    int[] bounds() {
        int[] bounds = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (var ring : rings) {
            for (int index = 0; index < ring.length; index += 2) {
                bounds[0] = Math.min(bounds[0], ring[index]);
                bounds[1] = Math.min(bounds[1], ring[index + 1]);
                bounds[2] = Math.max(bounds[2], ring[index]);
                bounds[3] = Math.max(bounds[3], ring[index + 1]);
            }
        }
        return bounds;
    }

    /// Whether a place lies in it.
    boolean contains(int x, int y) {
        return IntStream.of(crossings(y)).filter(crossing -> crossing <= x).count() % 2 == 1;
    }

    /// The widest piece of it on each of so many heights.
    List<Span> spans(int heights) {
        int[] bounds = bounds();
        var spans = new ArrayList<Span>();
        for (int slice = 0; slice < heights; slice++) {
            int y = bounds[1] + (bounds[3] - bounds[1]) * (2 * slice + 1) / (2 * heights);
            int[] crossings = crossings(y);
            var widest = new Span(0, 0, y);
            for (int index = 0; index + 1 < crossings.length; index += 2) {
                var span = new Span(crossings[index], crossings[index + 1], y);
                if (span.width() > widest.width()) {
                    widest = span;
                }
            }
            if (widest.width() > 0) {
                spans.add(widest);
            }
        }
        return spans;
    }

    /// A piece of a shape on one height, from left to right.
    record Span(int left, int right, int y) {
        int width() {
            return right - left;
        }

        int middle() {
            return left + width() / 2;
        }
    }

    /// Where its borders cross a height, from left to right: in and out of it by turns. A point
    /// that lies on the height counts as just above it.
    private int[] crossings(int y) {
        var crossings = IntStream.builder();
        forEachEdge((fromX, fromY, toX, toY) -> {
            if (fromY < y != toY < y) {
                long along = (long) (toX - fromX) * (y - fromY);
                crossings.add(fromX + (int) (along / (toY - fromY)));
            }
        });
        return crossings.build().sorted().toArray();
    }

    /// Whether some of it may be seen in a picture of this size.
    boolean meets(int width, int height) {
        int[] bounds = bounds();
        return bounds[0] < width && bounds[2] > 0 && bounds[1] < height && bounds[3] > 0;
    }

    boolean isEmpty() {
        return rings.isEmpty();
    }

    /// Every piece of border, from point to point.
    void forEachEdge(EdgeVisitor visitor) {
        for (var ring : rings) {
            for (int from = 0; from < ring.length; from += 2) {
                int to = (from + 2) % ring.length;
                visitor.visit(ring[from], ring[from + 1], ring[to], ring[to + 1]);
            }
        }
    }

    /// What is done with a piece of border.
    interface EdgeVisitor {
        void visit(int fromX, int fromY, int toX, int toY);
    }

    private static int[] onGrid(int[] steps, Frame frame) {
        var points = new int[steps.length];
        int length = 0;
        for (int index = 0; index < steps.length; index += 2) {
            int x = frame.x(steps[index]);
            int y = frame.y(steps[index + 1]);
            if (length == 0 || points[length - 2] != x || points[length - 1] != y) {
                points[length++] = x;
                points[length++] = y;
            }
        }
        while (length > 2 && points[0] == points[length - 2] && points[1] == points[length - 1]) {
            length -= 2;
        }
        return Arrays.copyOf(points, length);
    }

    private static boolean closed(int[] line) {
        int last = line.length - 2;
        return line.length > 2 * FEWEST_POINTS
                && line[0] == line[last]
                && line[1] == line[last + 1];
    }

    private static int[] opened(int[] line) {
        return Arrays.copyOf(line, line.length - 2);
    }
}
