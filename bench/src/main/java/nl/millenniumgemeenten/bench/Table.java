package nl.millenniumgemeenten.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lines as text, in columns.
final class Table {
    private static final List<String> HEAD =
            List.of("what", "measured", "against", "ratio", "bar", "");

    private Table() {}

    static String of(List<Line> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        lines.forEach(line -> rows.add(cells(line)));
        var widths = widths(rows);
        rows.add(1, widths.stream().map("─"::repeat).toList());
        return rows.stream()
                .map(row -> text(row, widths))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> cells(Line line) {
        var verdict = line.verdict() == Line.Verdict.NONE ? "" : line.verdict().name();
        return List.of(
                line.what(), line.measured(), line.against(), line.ratio(), line.bar(), verdict);
    }

    private static List<Integer> widths(List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < HEAD.size(); column++) {
            var here = column;
            widths.add(rows.stream().mapToInt(row -> row.get(here).length()).max().orElse(0));
        }
        return widths;
    }

    private static String text(List<String> row, List<Integer> widths) {
        var text = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var space = " ".repeat(widths.get(column) - cell.length());
            // Numbers to the right, words to the left.
            text.append(column == 1 || column == 3 ? space + cell : cell + space).append("  ");
        }
        return text.toString().stripTrailing();
    }
}
