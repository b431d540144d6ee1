package nl.millenniumgemeenten.gateway.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes CSV (RFC 4180) in UTF-8, with a row of names. A text that a spreadsheet would take for a
/// formula gets an apostrophe before it.
final class Csv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\\r\\n]");

    private final StringBuilder text = new StringBuilder();
    private final int columns;

    Csv(List<String> names) {
        this.columns = names.size();
        write(names);
    }

    /// One row. Texts are guarded, numbers, dates and the like are not; lists are joined by
    /// semicolons; what is not known stays empty.
    void row(@Nullable Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        var written = new ArrayList<String>();
        for (var cell : cells) {
            written.add(cell(cell));
        }
        write(written);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(List<String> cells) {
        text.append(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case String words -> guarded(words);
            case List<?> list ->
                    guarded(list.stream().map(String::valueOf).collect(Collectors.joining(";")));
            default -> cell.toString();
        };
    }

    private static String guarded(String words) {
        return FORMULA.matcher(words).find() ? "'" + words : words;
    }

    private static String quoted(String cell) {
        return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
