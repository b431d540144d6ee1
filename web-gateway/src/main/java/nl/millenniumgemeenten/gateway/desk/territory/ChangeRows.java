package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.gateway.form.Form;

/// Fields of a form that come in rows: `from-0`, `from-1` and so on.
final class ChangeRows {
    static final int MOST = 40;

    private static final Pattern ROW = Pattern.compile("[a-zA-Z]+-([0-9]|[1-3][0-9])");

    private ChangeRows() {}

    /// How many rows of a field there are, filled or not, and at least so many.
    static int count(Form form, String field, int least) {
        int last =
                form.fields().keySet().stream()
                        .filter(name -> name.startsWith(field + "-") && ROW.matcher(name).matches())
                        .mapToInt(name -> Integer.parseInt(name.substring(field.length() + 1)))
                        .max()
                        .orElse(-1);
        return Math.max(least, last + 1);
    }

    /// The numbers of the rows in which something was typed.
    static List<Integer> filled(Form form, String field) {
        return IntStream.range(0, count(form, field, 0))
                .filter(row -> !form.line(field + "-" + row).isEmpty())
                .boxed()
                .toList();
    }

    /// The same form with one more row of a field.
    static Form oneMore(Form form, String field, int shown) {
        int next = count(form, field, shown);
        return next < MOST ? form.with(field + "-" + next, "") : form;
    }
}
