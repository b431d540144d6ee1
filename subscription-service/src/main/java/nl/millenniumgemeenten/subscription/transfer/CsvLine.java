package nl.millenniumgemeenten.subscription.transfer;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A line of a CSV file (RFC 4180) that a spreadsheet shows and never runs.
final class CsvLine {
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private CsvLine() {}

    static String of(String... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe =
                !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
