package nl.millenniumgemeenten.gateway.desk.territory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.desk.record.RegisterNames;
import nl.millenniumgemeenten.gateway.desk.record.RegisterSnapshot;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.service.MunicipalityJson;
import nl.millenniumgemeenten.gateway.service.TerritorialChangeJson;
import org.jspecify.annotations.Nullable;

/// A territorial change as an editor typed it: names became codes, and each code remembers the row
/// that it was typed in.
///
/// @param from,to existing municipalities, by the rows in which they were typed
/// @param begins new ones
/// @param errors what cannot even be sent to the service
record TypedChange(
        Form form, List<Row> from, List<Row> to, List<Row> begins, List<FormErrorView> errors) {
    private static final Pattern CODE = Pattern.compile("GM[0-9]{4}");
    private static final Pattern DUTCH_DAY =
            Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");

    TypedChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
        begins = List.copyOf(begins);
        errors = List.copyOf(errors);
    }

    /// A code, and the number of the row in which it was typed.
    record Row(int number, String code) {}

    /// Reads a form against the register.
    static TypedChange read(Form form, RegisterSnapshot register) {
        var errors = new ArrayList<FormErrorView>();
        var choice = new MunicipalityChoice(register.names());
        if (form.line("kind").isEmpty()) {
            errors.add(new FormErrorView("kind", "Kies wat voor herindeling het is."));
        }
        var day = day(form);
        if (day.isEmpty()) {
            errors.add(
                    new FormErrorView(
                            "effectiveOn",
                            "Vul in op welke dag de herindeling ingaat, zoals 1-1-2027."));
        }
        var on = day.orElse(LocalDate.EPOCH);
        return new TypedChange(
                form,
                rows(form, "from", choice, one -> existsBefore(one, on), errors),
                rows(form, "to", choice, one -> existsOn(one, on), errors),
                beginnings(form, errors),
                errors);
    }

    /// The first day of the new situation, as it was typed: 2027-01-01, or 1-1-2027.
    static Optional<LocalDate> day(Form form) {
        var typed = form.line("effectiveOn");
        var dutch = DUTCH_DAY.matcher(typed);
        try {
            return Optional.of(
                    dutch.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(dutch.group(3)),
                                    Integer.parseInt(dutch.group(2)),
                                    Integer.parseInt(dutch.group(1)))
                            : LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// The name behind a code, that of a new municipality as it was typed.
    String name(String code, RegisterNames names) {
        return begins.stream()
                .filter(row -> row.code().equals(code))
                .map(row -> form.line("beginName-" + row.number()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> names.name(code));
    }

    /// All codes that get the territory.
    List<Row> receivers() {
        var all = new ArrayList<>(to);
        all.addAll(begins);
        return all;
    }

    /// The name for a new change: its day and the code that all of it turns on, with a number where
    /// another has that name already.
    String id(RegisterSnapshot register) {
        var turning = form.line("kind").equals("SPLIT") ? from : receivers();
        var code =
                turning.isEmpty()
                        ? from.stream().map(Row::code).findFirst().orElse("GM0000")
                        : turning.getFirst().code();
        var plain =
                day(form).orElse(LocalDate.EPOCH)
                        + "-"
                        + (CODE.matcher(code).matches() ? code : "GM0000");
        var id = plain;
        for (int number = 2; register.hasChange(id) && number < 100; number++) {
            id = plain + "-" + number;
        }
        return id;
    }

    /// What was typed, as the service takes it.
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", form.line("kind"));
        json.put("effectiveOn", day(form).map(LocalDate::toString).orElse(""));
        json.put("from", from.stream().map(Row::code).toList());
        json.put("to", receivers().stream().map(Row::code).toList());
        json.put("legalGround", form.line("legalGround"));
        json.put("source", form.line("source"));
        json.put(
                "begins",
                begins.stream()
                        .map(row ->
                                Map.of(
                                        "code",
                                        row.code(),
                                        "name",
                                        form.line("beginName-" + row.number()),
                                        "province",
                                        form.line("beginProvince-" + row.number())))
                        .toList());
        return json;
    }

    private static List<Row> rows(
            Form form,
            String field,
            MunicipalityChoice choice,
            Predicate<MunicipalityJson> fits,
            List<FormErrorView> errors) {
        var rows = new ArrayList<Row>();
        for (int number : ChangeRows.filled(form, field)) {
            var name = field + "-" + number;
            switch (choice.find(form.line(name), fits)) {
                case MunicipalityChoice.Found.Code(var code) -> rows.add(new Row(number, code));
                case MunicipalityChoice.Found.None(var why) ->
                        errors.add(new FormErrorView(name, why));
            }
        }
        return rows;
    }

    private static List<Row> beginnings(Form form, List<FormErrorView> errors) {
        var rows = new ArrayList<Row>();
        int count =
                Math.max(
                        ChangeRows.count(form, "beginName", 0),
                        ChangeRows.count(form, "beginCode", 0));
        for (int number = 0; number < count; number++) {
            var code = form.line("beginCode-" + number).toUpperCase(Locale.ROOT);
            if (code.isEmpty() && form.line("beginName-" + number).isEmpty()) {
                continue;
            }
            if (!CODE.matcher(code).matches()) {
                errors.add(
                        new FormErrorView(
                                "beginCode-" + number,
                                "Vul de code van de nieuwe gemeente in: GM met vier cijfers, zoals"
                                        + " GM1992."));
            }
            required(form, "beginName-" + number, "Vul de naam in.", errors);
            required(form, "beginProvince-" + number, "Kies de provincie.", errors);
            rows.add(new Row(number, code));
        }
        return rows;
    }

    private static void required(
            Form form, String field, String advice, List<FormErrorView> errors) {
        if (form.line(field).isEmpty()) {
            errors.add(new FormErrorView(field, "Nieuwe gemeente: " + advice));
        }
    }

    private static boolean existsBefore(MunicipalityJson one, LocalDate day) {
        var from = one.existsFrom();
        var until = one.existsUntil();
        return (from == null || from.isBefore(day)) && (until == null || !until.isBefore(day));
    }

    private static boolean existsOn(MunicipalityJson one, LocalDate day) {
        var from = one.existsFrom();
        var until = one.existsUntil();
        return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
    }

    /// What was typed, with its day and its municipalities as the form of a stored change has them.
    Form tidy(RegisterSnapshot register) {
        var choice = new MunicipalityChoice(register.names());
        var tidy =
                form.with(
                        "effectiveOn",
                        day(form).map(LocalDate::toString).orElse(form.line("effectiveOn")));
        for (var row : from) {
            tidy = tidy.with("from-" + row.number(), choice.typed(row.code()));
        }
        for (var row : to) {
            tidy = tidy.with("to-" + row.number(), choice.typed(row.code()));
        }
        return tidy;
    }

    /// A stored change as a form that somebody opens now: it takes along what it is filled with.
    static Form opened(TerritorialChangeJson change, RegisterSnapshot register) {
        var form = form(change, register);
        return Opened.again(form, Opened.taking(ChangeRows.gathered(form)));
    }

    /// A stored change as its form would send it.
    static Form form(TerritorialChangeJson change, RegisterSnapshot register) {
        var choice = new MunicipalityChoice(register.names());
        var form =
                Form.EMPTY
                        .with("kind", change.kind())
                        .with("effectiveOn", change.effectiveOn().toString())
                        .with("legalGround", orEmpty(change.legalGround()))
                        .with("source", orEmpty(change.source()))
                        .with("revision", Long.toString(change.revision()));
        for (int at = 0; at < change.from().size(); at++) {
            form = form.with("from-" + at, choice.typed(change.from().get(at)));
        }
        for (int at = 0; at < change.to().size(); at++) {
            form = form.with("to-" + at, choice.typed(change.to().get(at)));
        }
        return form;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
