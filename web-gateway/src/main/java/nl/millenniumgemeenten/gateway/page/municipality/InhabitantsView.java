package nl.millenniumgemeenten.gateway.page.municipality;

import java.util.List;

/// How many inhabitants a municipality had over time: a line through what is known, in percentages
/// across and pixels down. `label` says in words what is to be seen.
public record InhabitantsView(
        String label, int height, int floor, List<Point> points, List<Piece> line) {

    public InhabitantsView {
        points = List.copyOf(points);
        line = List.copyOf(line);
    }

    /// A count: its `text` stands at the dot and its `year` below it, where they are not empty.
    public record Point(
            String x, int y, String anchor, String day, String year, String text, boolean named) {}

    /// A straight piece of the line.
    public record Piece(String fromX, int fromY, String toX, int toY) {}
}
