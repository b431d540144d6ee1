package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.gateway.merge.TextBlocks.Line;
import nl.millenniumgemeenten.gateway.merge.Words.Fate;
import nl.millenniumgemeenten.gateway.merge.Words.Stretch;

/// Two versions of a text beside each other, a row for each heading and paragraph.
public final class Comparison {
    private Comparison() {}

    /// One row. A side that has nothing there is empty.
    ///
    /// @param what what it is, such as "Kop 2"; empty for a field that is words alone
    /// @param restyled whether the words are the same and their markup is not
    public record Row(
            String what,
            List<Stretch> before,
            List<Stretch> after,
            boolean changed,
            boolean restyled) {

        public Row {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// Two bodies.
    public static List<Row> ofBodies(String before, String after) {
        var old = TextBlocks.of(before);
        var rows = new ArrayList<Row>();
        int at = 0;
        for (var edit : Differences.between(old, TextBlocks.of(after))) {
            old.subList(at, edit.start()).forEach(line -> rows.add(same(line)));
            var removed = old.subList(edit.start(), edit.end());
            int most = Math.max(removed.size(), edit.lines().size());
            for (int i = 0; i < most; i++) {
                rows.add(
                        row(
                                i < removed.size() ? removed.get(i) : NOTHING,
                                i < edit.lines().size() ? edit.lines().get(i) : NOTHING));
            }
            at = edit.end();
        }
        old.subList(at, old.size()).forEach(line -> rows.add(same(line)));
        return List.copyOf(rows);
    }

    /// Two texts without markup.
    public static List<Row> ofTexts(String before, String after) {
        var stretches = Words.between(before, after);
        return List.of(
                new Row(
                        "",
                        without(stretches, Fate.ADDED),
                        without(stretches, Fate.REMOVED),
                        !before.equals(after),
                        false));
    }

    private static final Line NOTHING = new Line("", "", "");

    private static Row same(Line line) {
        var words = List.of(new Stretch(Fate.SAME, line.text()));
        return new Row(line.what(), words, words, false, false);
    }

    private static Row row(Line before, Line after) {
        var stretches = Words.between(before.text(), after.text());
        var what = after.what().isEmpty() ? before.what() : after.what();
        if (!before.what().isEmpty()
                && !after.what().isEmpty()
                && !before.what().equals(after.what())) {
            what = before.what() + ", nu " + after.what().toLowerCase(Locale.ROOT);
        }
        return new Row(
                what,
                without(stretches, Fate.ADDED),
                without(stretches, Fate.REMOVED),
                true,
                before.text().equals(after.text()));
    }

    private static List<Stretch> without(List<Stretch> stretches, Fate fate) {
        return stretches.stream().filter(stretch -> stretch.fate() != fate).toList();
    }
}
