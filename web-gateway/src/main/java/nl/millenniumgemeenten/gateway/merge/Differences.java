package nl.millenniumgemeenten.gateway.merge;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/// Where two lists differ.
final class Differences {
    /// Beyond this, looking for the smallest difference takes too long: people wait.
    private static final long MOST = 4_000_000;

    private Differences() {}

    /// A piece that became another: what stood from `start` until `end` became `lines`.
    record Edit<T>(int start, int end, List<T> lines) {
        Edit {
            lines = List.copyOf(lines);
        }
    }

    /// The edits that make `after` of `before`, in their order.
    static <T> List<Edit<T>> between(List<T> before, List<T> after) {
        int same = 0;
        int shortest = Math.min(before.size(), after.size());
        while (same < shortest && before.get(same).equals(after.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shortest - same
                && before.get(before.size() - 1 - tail)
                        .equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return shift(
                middle(
                        before.subList(same, before.size() - tail),
                        after.subList(same, after.size() - tail)),
                same);
    }

    private static <T> List<Edit<T>> middle(List<T> before, List<T> after) {
        if (before.isEmpty() && after.isEmpty()) {
            return List.of();
        }
        if ((long) before.size() * after.size() > MOST) {
            return List.of(new Edit<>(0, before.size(), after));
        }
        var patch = DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>());
        return joined(patch.getDeltas());
    }

    /// Edits that touch each other are one.
    private static <T> List<Edit<T>> joined(List<AbstractDelta<T>> deltas) {
        var edits = new ArrayList<Edit<T>>();
        for (var delta : deltas) {
            int start = delta.getSource().getPosition();
            int end = start + delta.getSource().size();
            List<T> lines = delta.getTarget().getLines();
            if (!edits.isEmpty() && edits.getLast().end() == start) {
                var before = edits.removeLast();
                var both = new ArrayList<>(before.lines());
                both.addAll(lines);
                edits.add(new Edit<>(before.start(), end, both));
            } else {
                edits.add(new Edit<>(start, end, lines));
            }
        }
        return edits;
    }

    private static <T> List<Edit<T>> shift(List<Edit<T>> edits, int by) {
        return edits.stream()
                .map(edit -> new Edit<>(edit.start() + by, edit.end() + by, edit.lines()))
                .toList();
    }
}
