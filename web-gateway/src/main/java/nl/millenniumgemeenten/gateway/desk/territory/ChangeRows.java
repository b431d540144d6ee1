package nl.millenniumgemeenten.gateway.desk.territory;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.millenniumgemeenten.gateway.form.Form;

/// Fields of a form that come in rows: `from-0`, `from-1` and so on.
final class ChangeRows {
    static final int MOST = 40;

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String BEGINS = "begins";
    private static final String BEGIN_NAME = "beginName";
    private static final String BEGIN_CODE = "beginCode";
    private static final String BEGIN_PROVINCE = "beginProvince";
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

    /// The form with its rows as fields of one thing on each line, so that two people's changes to
    /// them come together: `from`, `to`, and `begins` with `name | code | province`.
    static Form gathered(Form form) {
        var begins =
                IntStream.range(0, count(form, BEGIN_NAME, 0))
                        .mapToObj(row ->
                                Stream.of(BEGIN_NAME, BEGIN_CODE, BEGIN_PROVINCE)
                                        .map(field -> form.line(field + "-" + row))
                                        .collect(Collectors.joining(" | ")))
                        .filter(line -> !line.equals(" |  | "))
                        .collect(Collectors.joining("\n"));
        var gathered =
                form.with(FROM, lines(form, FROM)).with(TO, lines(form, TO)).with(BEGINS, begins);
        for (var name : form.fields().keySet()) {
            gathered = ROW.matcher(name).matches() ? gathered.without(name) : gathered;
        }
        return gathered;
    }

    /// The form with its rows as rows again, if they were gathered.
    static Form spread(Form form) {
        if (!form.fields().containsKey(FROM)) {
            return form;
        }
        var spread = form.without(FROM).without(TO).without(BEGINS);
        for (var field : List.of(FROM, TO)) {
            var lines = filledLines(form, field);
            for (int row = 0; row < lines.size(); row++) {
                spread = spread.with(field + "-" + row, lines.get(row));
            }
        }
        var begins = filledLines(form, BEGINS);
        for (int row = 0; row < begins.size(); row++) {
            var parts = begins.get(row).split("\\|", -1);
            spread =
                    spread.with(BEGIN_NAME + "-" + row, parts[0].strip())
                            .with(BEGIN_CODE + "-" + row, parts.length > 1 ? parts[1].strip() : "")
                            .with(
                                    BEGIN_PROVINCE + "-" + row,
                                    parts.length > 2 ? parts[2].strip() : "");
        }
        return spread;
    }

    private static String lines(Form form, String field) {
        return filled(form, field).stream()
                .map(row -> form.line(field + "-" + row))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> filledLines(Form form, String field) {
        return form.text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
    }
}
