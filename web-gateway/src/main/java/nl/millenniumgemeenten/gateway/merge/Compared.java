package nl.millenniumgemeenten.gateway.merge;

import java.util.List;

/// Makes views of comparisons.
public final class Compared {
    private Compared() {}

    /// Two bodies beside each other.
    public static List<ComparedRowView> bodies(String before, String after) {
        return rows(Comparison.ofBodies(before, after));
    }

    /// Two texts beside each other.
    public static List<ComparedRowView> texts(String before, String after) {
        return rows(Comparison.ofTexts(before, after));
    }

    private static List<ComparedRowView> rows(List<Comparison.Row> rows) {
        return rows.stream()
                .map(row ->
                        new ComparedRowView(
                                row.what(),
                                row.restyled() ? "Alleen de opmaak verschilt." : "",
                                row.changed(),
                                stretches(row.before()),
                                stretches(row.after())))
                .toList();
    }

    private static List<StretchView> stretches(List<Words.Stretch> stretches) {
        return stretches.stream()
                .map(stretch ->
                        new StretchView(
                                stretch.text(),
                                stretch.fate() == Words.Fate.REMOVED,
                                stretch.fate() == Words.Fate.ADDED))
                .toList();
    }
}
