package nl.millenniumgemeenten.gateway.desk.agenda;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.page.agenda.WhenText;
import nl.millenniumgemeenten.gateway.service.AgendaItemEditionJson;
import nl.millenniumgemeenten.problem.Problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/// When an agenda item is, between the form and content-service. Days are rows of three fields; a
/// row without a date counts as none.
final class WhenForm {
    static final String ON = "on";
    static final String REPEATS = "repeats";
    static final String INTERVAL = "interval";
    static final String LAST_ON = "lastOn";
    static final String EXCEPT = "except";
    static final String REMOVED = "removeDay";

    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final int SHOWN = 10;
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,2}");

    private WhenForm() {}

    /// A day as it was typed.
    record Row(String on, String from, String until) {

        boolean isEmpty() {
            return on.isEmpty() && from.isEmpty() && until.isEmpty();
        }
    }

    /// A form with what is stored.
    static Form with(Form form, AgendaItemEditionJson draft) {
        var days = draft.days();
        var recurrence = draft.recurrence();
        var filled =
                form.with(ON, days.stream().map(day -> day.on().toString()).toList())
                        .with(FROM, days.stream().map(day -> text(day.from())).toList())
                        .with(UNTIL, days.stream().map(day -> text(day.until())).toList());
        return recurrence == null
                ? filled
                : filled.with(REPEATS, recurrence.frequency())
                        .with(INTERVAL, Integer.toString(recurrence.interval()))
                        .with(LAST_ON, text(recurrence.until()))
                        .with(
                                EXCEPT,
                                recurrence.except().stream().map(LocalDate::toString).toList());
    }

    /// The days that were typed, without those that were taken out.
    static List<Row> rows(Form typed) {
        var rows = new ArrayList<Row>();
        var removed = typed.all(REMOVED);
        for (int at = 0; at < typed.all(ON).size(); at++) {
            var row =
                    new Row(
                            typed.all(ON).get(at).strip(),
                            value(typed, FROM, at),
                            value(typed, UNTIL, at));
            if (!row.isEmpty() && !removed.contains(Integer.toString(at + 1))) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// What was typed, as content-service takes it.
    static Map<String, Object> json(Form typed) {
        var json = new LinkedHashMap<String, Object>();
        json.put("days", rows(typed).stream().map(WhenForm::json).toList());
        if (!typed.line(REPEATS).isEmpty()) {
            var recurrence = new LinkedHashMap<String, Object>();
            recurrence.put("frequency", typed.line(REPEATS));
            recurrence.put(INTERVAL, typed.line(INTERVAL).isEmpty() ? 1 : typed.number(INTERVAL));
            if (!typed.line(LAST_ON).isEmpty()) {
                recurrence.put("until", typed.line(LAST_ON));
            }
            recurrence.put(EXCEPT, typed.all(EXCEPT));
            json.put("recurrence", recurrence);
        }
        return json;
    }

    /// The fault beside its field, if it concerns when it is.
    static Optional<FormErrorView> error(FieldProblem fault) {
        var parts = fault.pointer().split("/", -1);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[1]) {
            case "days" -> {
                boolean ofOne = parts.length > 2 && parts[2].matches("[0-9]{1,3}");
                int number = ofOne ? Integer.parseInt(parts[2]) + 1 : 1;
                yield Optional.of(new FormErrorView(day(number), fault.detail()));
            }
            case "recurrence" ->
                    Optional.of(
                            new FormErrorView(
                                    switch (parts.length > 2 ? parts[2] : "") {
                                        case INTERVAL -> INTERVAL;
                                        case "until" -> LAST_ON;
                                        case EXCEPT -> EXCEPT;
                                        default -> REPEATS;
                                    },
                                    fault.detail()));
            default -> Optional.empty();
        };
    }

    /// The name under which the errors of a day are shown, counted from 1.
    static String day(int number) {
        return "day-" + number;
    }

    /// How it comes again, in words.
    static String rhythm(Form typed) {
        return recurring(typed).map(WhenText::rhythm).orElse("");
    }

    /// The first dates on which it would be, those that are left out among them, to choose from.
    static List<OptionView> dates(Form typed) {
        var all = new TreeSet<LocalDate>();
        typed.all(EXCEPT).forEach(text -> date(text).ifPresent(all::add));
        var except = List.copyOf(all);
        recurring(typed)
                .ifPresent(
                        when -> when.from(LocalDate.MIN, SHOWN).forEach(day -> all.add(day.on())));
        return all.stream()
                .map(day -> new OptionView(day.toString(), WhenText.day(day), except.contains(day)))
                .toList();
    }

    /// The ways in which it can come again.
    static List<OptionView> repeats(Form typed) {
        var chosen = typed.line(REPEATS);
        return List.of(
                new OptionView("", "Het komt niet terug", chosen.isEmpty()),
                option(Recurrence.Frequency.WEEKLY, "Per week, op dezelfde weekdag", chosen),
                option(
                        Recurrence.Frequency.MONTHLY_BY_DATE,
                        "Per maand, op dezelfde datum",
                        chosen),
                option(
                        Recurrence.Frequency.MONTHLY_BY_WEEKDAY,
                        "Per maand, op dezelfde weekdag (zoals de tweede dinsdag)",
                        chosen),
                option(Recurrence.Frequency.YEARLY, "Per jaar, op dezelfde datum", chosen));
    }

    private static OptionView option(Recurrence.Frequency frequency, String label, String chosen) {
        return new OptionView(frequency.name(), label, frequency.name().equals(chosen));
    }

    /// What was typed, without what is left out; nothing while it cannot be read.
    private static Optional<Occurrences> recurring(Form typed) {
        var rows = rows(typed);
        var interval = typed.line(INTERVAL).isEmpty() ? "1" : typed.line(INTERVAL);
        if (rows.size() != 1
                || typed.line(REPEATS).isEmpty()
                || !SMALL_NUMBER.matcher(interval).matches()) {
            return Optional.empty();
        }
        try {
            var row = rows.getFirst();
            var day =
                    new Occurrences.Day(
                            LocalDate.parse(row.on),
                            row.from.isEmpty() ? null : LocalTime.parse(row.from),
                            row.until.isEmpty() ? null : LocalTime.parse(row.until));
            var last = typed.line(LAST_ON);
            return Optional.of(
                    new Occurrences(
                            List.of(day),
                            new Recurrence(
                                    Recurrence.Frequency.valueOf(typed.line(REPEATS)),
                                    Integer.parseInt(interval),
                                    last.isEmpty() ? null : LocalDate.parse(last),
                                    List.of())));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("on", row.on);
        if (!row.from.isEmpty()) {
            json.put("from", row.from);
        }
        if (!row.until.isEmpty()) {
            json.put("until", row.until);
        }
        return json;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String value(Form typed, String field, int at) {
        var values = typed.all(field);
        return at < values.size() ? values.get(at).strip() : "";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
