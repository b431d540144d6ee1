package nl.millenniumgemeenten.gateway.page.map;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/// The borders of regions that are made of shapes, each drawn once: a border between two regions
/// belongs to both.
///
/// @param all every border
/// @param inner only those between two regions
record Borders(String all, String inner) {

    private record Border(long one, long other) {}

    /// The borders of some regions, each given as the shapes in it.
    static Borders of(Collection<List<Shape>> regions) {
        var seen = new HashSet<Border>();
        var all = new Edges();
        var inner = new Edges();
        for (var shapes : regions) {
            Shape.union(shapes)
                    .forEachEdge((fromX, fromY, toX, toY) -> {
                        long from = Edges.point(fromX, fromY);
                        long to = Edges.point(toX, toY);
                        var border = new Border(Math.min(from, to), Math.max(from, to));
                        (seen.add(border) ? all : inner).add(fromX, fromY, toX, toY);
                    });
        }
        return new Borders(PathData.stroked(all.lines()), PathData.stroked(inner.lines()));
    }
}
