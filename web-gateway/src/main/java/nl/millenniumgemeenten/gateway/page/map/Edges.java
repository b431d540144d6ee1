package nl.millenniumgemeenten.gateway.page.map;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Straight pieces between points of the grid, without direction, joined to lines that are as long
/// as a walk makes them. The same pieces in the same order give the same lines: a page drawn again
/// must come out byte for byte the same.
final class Edges {
    private final Map<Long, ArrayDeque<Long>> neighbours = new LinkedHashMap<>();

    /// Adds a piece that is not there and removes one that is: what two territories share is no
    /// border of the two together.
    void toggle(int fromX, int fromY, int toX, int toY) {
        long from = point(fromX, fromY);
        long to = point(toX, toY);
        if (!remove(from, to)) {
            add(from, to);
        }
    }

    /// Adds a piece.
    void add(int fromX, int fromY, int toX, int toY) {
        add(point(fromX, fromY), point(toX, toY));
    }

    /// All pieces as lines; a line that returns has its first point again at the end. Empties this.
    List<int[]> lines() {
        var lines = new ArrayList<int[]>();
        for (var start : List.copyOf(neighbours.keySet())) {
            while (beside(start).size() % 2 == 1) {
                lines.add(walk(start));
            }
        }
        for (var start : List.copyOf(neighbours.keySet())) {
            while (!beside(start).isEmpty()) {
                lines.add(walk(start));
            }
        }
        neighbours.clear();
        return lines;
    }

    static long point(int x, int y) {
        return ((long) x << Integer.SIZE) | (y & 0xffff_ffffL);
    }

    private int[] walk(long start) {
        var points = new ArrayList<Long>();
        points.add(start);
        var here = start;
        while (!beside(here).isEmpty()) {
            long next = beside(here).getFirst();
            remove(here, next);
            points.add(next);
            here = next;
            if (here == start) {
                break;
            }
        }
        var line = new int[points.size() * 2];
        for (int index = 0; index < points.size(); index++) {
            long point = points.get(index);
            line[index * 2] = (int) (point >> Integer.SIZE);
            line[index * 2 + 1] = (int) point;
        }
        return line;
    }

    private void add(long from, long to) {
        beside(from).add(to);
        beside(to).add(from);
    }

    private ArrayDeque<Long> beside(long point) {
        return neighbours.computeIfAbsent(point, _ -> new ArrayDeque<>());
    }

    private boolean remove(long from, long to) {
        var here = neighbours.get(from);
        var there = neighbours.get(to);
        return here != null
                && there != null
                && here.removeFirstOccurrence(to)
                && there.removeFirstOccurrence(from);
    }
}
