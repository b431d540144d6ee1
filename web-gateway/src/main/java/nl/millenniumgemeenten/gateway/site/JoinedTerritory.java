package nl.millenniumgemeenten.gateway.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.MultiPolygon;

/// One territory of several: a border between two of them is no border of the whole, provided that
/// both have the same points along it. Pieces of border keep the inside on their left, so what
/// remains of them goes round the outside counterclockwise and round holes clockwise.
final class JoinedTerritory {
    private static final Comparator<Ring> BY_SIZE =
            Comparator.comparingLong(ring -> Math.abs(ring.area()));

    private final Map<Long, ArrayDeque<Long>> onward = new LinkedHashMap<>();

    private JoinedTerritory() {}

    /// The whole of these territories.
    static MultiPolygon of(Collection<MultiPolygon> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next();
        }
        var joined = new JoinedTerritory();
        for (var part : parts) {
            for (int polygon = 0; polygon < part.size(); polygon++) {
                for (int ring = 0; ring < part.rings(polygon); ring++) {
                    joined.add(new Ring(part.ring(polygon, ring)), ring == 0);
                }
            }
        }
        return joined.polygons();
    }

    /// A closed line, in steps, with its first position again at the end.
    private static final class Ring {
        private final int[] steps;

        Ring(int[] steps) {
            this.steps = steps;
        }

        /// Twice the area, positive where it goes counterclockwise.
        long area() {
            long area = 0;
            for (int at = 0; at + 3 < steps.length; at += 2) {
                area += (long) steps[at] * steps[at + 3] - (long) steps[at + 2] * steps[at + 1];
            }
            return area;
        }

        /// Whether another ring that does not cross this one lies within it.
        boolean surrounds(Ring other) {
            for (int at = 0; at + 3 < other.steps.length; at += 2) {
                // Rings may touch in a position, but not in the middle of a piece.
                double x = (other.steps[at] + (double) other.steps[at + 2]) / 2;
                double y = (other.steps[at + 1] + (double) other.steps[at + 3]) / 2;
                if (!holds(x, y)) {
                    return false;
                }
            }
            return true;
        }

        private boolean holds(double x, double y) {
            boolean within = false;
            for (int at = 0; at + 3 < steps.length; at += 2) {
                boolean crosses = (steps[at + 1] > y) != (steps[at + 3] > y);
                if (crosses
                        && x
                                < steps[at]
                                        + (y - steps[at + 1])
                                                * (steps[at + 2] - steps[at])
                                                / (steps[at + 3] - steps[at + 1])) {
                    within = !within;
                }
            }
            return within;
        }

        double[][] degrees() {
            var degrees = new double[steps.length / 2][];
            for (int at = 0; at < degrees.length; at++) {
                degrees[at] =
                        new double[] {
                            steps[2 * at] / (double) MultiPolygon.STEPS,
                            steps[2 * at + 1] / (double) MultiPolygon.STEPS
                        };
            }
            return degrees;
        }
    }

    private void add(Ring ring, boolean outer) {
        boolean asItStands = (ring.area() >= 0) == outer;
        var steps = ring.steps;
        for (int at = 0; at + 3 < steps.length; at += 2) {
            long one = position(steps[at], steps[at + 1]);
            long other = position(steps[at + 2], steps[at + 3]);
            if (asItStands) {
                add(one, other);
            } else {
                add(other, one);
            }
        }
    }

    private void add(long from, long to) {
        var back = onward.get(to);
        if (from != to && (back == null || !back.removeFirstOccurrence(from))) {
            onward.computeIfAbsent(from, _ -> new ArrayDeque<>()).add(to);
        }
    }

    private MultiPolygon polygons() {
        var rings = rings();
        var outer = rings.stream().filter(ring -> ring.area() > 0).sorted(BY_SIZE).toList();
        var polygons = new ArrayList<List<Ring>>();
        outer.forEach(ring -> polygons.add(new ArrayList<>(List.of(ring))));
        for (var hole : rings) {
            if (hole.area() < 0) {
                polygons.stream()
                        .filter(polygon -> polygon.getFirst().surrounds(hole))
                        .findFirst()
                        .ifPresent(polygon -> polygon.add(hole));
            }
        }
        return MultiPolygon.of(
                "MultiPolygon",
                polygons.stream()
                        .map(polygon ->
                                polygon.stream().map(Ring::degrees).toArray(double[][][]::new))
                        .toArray(double[][][][]::new));
    }

    private List<Ring> rings() {
        var rings = new ArrayList<Ring>();
        for (var start : List.copyOf(onward.keySet())) {
            while (leadsOn(start)) {
                walk(start, rings);
            }
        }
        return rings;
    }

    /// Follows the border until it is back. Where it comes by a position again, a ring is complete.
    private void walk(long start, List<Ring> rings) {
        var passed = new ArrayList<Long>();
        var places = new HashMap<Long, Integer>();
        long here = start;
        while (true) {
            var before = places.get(here);
            if (before == null) {
                places.put(here, passed.size());
                passed.add(here);
            } else {
                var loop = passed.subList(before, passed.size());
                rings.add(ring(loop));
                var after = loop.subList(1, loop.size());
                places.keySet().removeAll(after);
                after.clear();
            }
            if (!leadsOn(here)) {
                return;
            }
            here = onward.getOrDefault(here, new ArrayDeque<>()).removeFirst();
        }
    }

    private boolean leadsOn(long position) {
        var next = onward.get(position);
        return next != null && !next.isEmpty();
    }

    private static Ring ring(List<Long> loop) {
        var steps = new int[2 * loop.size() + 2];
        for (int at = 0; at <= loop.size(); at++) {
            long position = loop.get(at % loop.size());
            steps[2 * at] = (int) (position >> Integer.SIZE);
            steps[2 * at + 1] = (int) position;
        }
        return new Ring(steps);
    }

    private static long position(int longitude, int latitude) {
        return ((long) longitude << Integer.SIZE) | (latitude & 0xffff_ffffL);
    }
}
