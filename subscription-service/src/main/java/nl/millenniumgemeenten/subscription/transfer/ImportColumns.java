package nl.millenniumgemeenten.subscription.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the cells of a file stand beside each other: separated by commas, or by semicolons as Dutch
/// spreadsheets do, under a line with names or without.
final class ImportColumns {
    static final String ADDRESS = "email";
    static final String LANGUAGE = "language";
    static final String SOURCE = "source";
    static final String GIVEN_ON = "given_on";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("email", ADDRESS),
                    Map.entry("e-mail", ADDRESS),
                    Map.entry("e-mailadres", ADDRESS),
                    Map.entry("emailadres", ADDRESS),
                    Map.entry("language", LANGUAGE),
                    Map.entry("taal", LANGUAGE),
                    Map.entry("source", SOURCE),
                    Map.entry("bron", SOURCE),
                    Map.entry("given_on", GIVEN_ON),
                    Map.entry("given_at", GIVEN_ON),
                    Map.entry("datum", GIVEN_ON));

    private final char separator;
    private final List<String> names;
    private final boolean named;

    private ImportColumns(char separator, List<String> names, boolean named) {
        this.separator = separator;
        this.names = names;
        this.named = named;
    }

    /// What the first line of a file tells about all of them.
    static ImportColumns of(String firstLine) {
        char separator =
                firstLine.indexOf(';') >= 0 ? ';' : firstLine.indexOf('\t') >= 0 ? '\t' : ',';
        var names =
                cells(firstLine, separator).stream()
                        .map(cell -> NAMES.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), ""))
                        .toList();
        return names.contains(ADDRESS)
                ? new ImportColumns(separator, names, true)
                : new ImportColumns(separator, List.of(ADDRESS, LANGUAGE, SOURCE, GIVEN_ON), false);
    }

    /// Whether the first line holds names, and nobody's address.
    boolean named() {
        return named;
    }

    /// What stands in a column of a line, if anything does.
    Optional<String> cell(List<String> cells, String name) {
        int column = names.indexOf(name);
        return column < 0 || column >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(column).strip()).filter(cell -> !cell.isEmpty());
    }

    /// The cells of a line.
    List<String> cells(String line) {
        return cells(line, separator);
    }

    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"' && (quoted || cell.isEmpty())) {
                if (quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (letter == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
