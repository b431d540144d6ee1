package nl.millenniumgemeenten.gateway.desk.redirect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads a list of redirects: one a line, both addresses apart by a comma, a semicolon or a tab,
/// with quotes where an address has one of these in it. A first line of names is left out, and so
/// are empty lines.
final class RedirectRows {
    private RedirectRows() {}

    /// A line that was read.
    ///
    /// @param number counts the lines that were typed, from 1
    record Row(int number, String from, String to) {
        Map<String, String> json() {
            return Map.of("from", from, "to", to);
        }
    }

    static List<Row> read(String typed) {
        var rows = new ArrayList<Row>();
        int number = 0;
        for (var line : typed.lines().toList()) {
            number++;
            var text = line.replace("\uFEFF", "").strip();
            if (text.isEmpty()) {
                continue;
            }
            var cells = cells(text);
            if (rows.isEmpty() && isHeading(cells)) {
                continue;
            }
            rows.add(new Row(number, cells.getFirst(), cells.size() > 1 ? cells.get(1) : ""));
        }
        return rows;
    }

    private static boolean isHeading(List<String> cells) {
        return cells.stream().noneMatch(cell -> cell.contains("/"));
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ',' || letter == ';' || letter == '\t')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
