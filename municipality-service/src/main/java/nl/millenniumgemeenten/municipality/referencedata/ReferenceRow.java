package nl.millenniumgemeenten.municipality.referencedata;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One row of a reference file, and the place to say what is wrong with it. A reader of a faulty
/// column gets a harmless value; ask [#sound()] before using any.
final class ReferenceRow {
    private final String file;
    private final long line;
    private final Map<String, String> values;
    private final List<BadRow> badRows;
    private boolean sound = true;

    /// @param badRows where this row tells what is wrong with it
    ReferenceRow(String file, long line, Map<String, String> values, List<BadRow> badRows) {
        this.file = file;
        this.line = line;
        this.values = Map.copyOf(values);
        this.badRows = badRows;
    }

    /// The text of a column, without surrounding white space; empty where there is none.
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    /// The text of a column that may not be empty.
    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            refuse(column, "ontbreekt");
        }
        return text;
    }

    /// The parts of a column that holds a list.
    List<String> list(String column) {
        return Arrays.stream(text(column).split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Optional<Integer> integer(String column) {
        return parsed(column, Integer::valueOf, "is geen geheel getal");
    }

    Optional<Double> decimal(String column) {
        return parsed(column, Double::valueOf, "is geen getal");
    }

    Optional<LocalDate> day(String column) {
        return parsed(column, LocalDate::parse, "is geen datum");
    }

    /// Says what is wrong.
    void refuse(String field, String detail) {
        sound = false;
        badRows.add(new BadRow(file, line, field + ": " + detail));
    }

    /// Whether nothing was found wrong so far.
    boolean sound() {
        return sound;
    }

    private <V> Optional<V> parsed(String column, Function<String, V> parser, String wrong) {
        var text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            refuse(column, "'" + text + "' " + wrong);
            return Optional.empty();
        }
    }
}
