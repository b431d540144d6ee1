package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;

/// Two people's changes to a list with one thing on each line, brought together line by line.
///
/// @param lines theirs with what was typed in them
/// @param clashes whether both put something else in place of the same line, or one moved lines
record LineMerge(List<String> lines, boolean clashes) {

    LineMerge {
        lines = List.copyOf(lines);
    }

    /// The lines of a field: empty ones say nothing.
    static List<String> lines(List<String> values) {
        return values.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static LineMerge of(List<String> base, List<String> theirs, List<String> mine) {
        var added = without(mine, base);
        var addedByThem = without(theirs, base);
        var gone = without(base, mine);
        boolean sameLine = without(base, theirs).stream().anyMatch(gone::contains);
        boolean replaced =
                sameLine
                        && !added.isEmpty()
                        && !addedByThem.isEmpty()
                        && !added.equals(addedByThem);
        var together = new ArrayList<>(without(theirs, gone));
        added.stream().filter(line -> !together.contains(line)).forEach(together::add);
        return new LineMerge(together, replaced || moved(base, mine) || moved(base, theirs));
    }

    String text() {
        return String.join("\n", lines);
    }

    private static boolean moved(List<String> base, List<String> after) {
        return !within(base, after).equals(within(after, base));
    }

    private static List<String> within(List<String> lines, List<String> others) {
        return lines.stream().filter(others::contains).toList();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
