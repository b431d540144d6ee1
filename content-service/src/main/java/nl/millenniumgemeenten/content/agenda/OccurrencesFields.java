package nl.millenniumgemeenten.content.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.editing.TextFields;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads from a request when an agenda item is.
final class OccurrencesFields {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final int MOST_DAYS = 60;
    private static final int MOST_EXCEPTIONS = 200;
    private static final Occurrences HARMLESS =
            new Occurrences(List.of(new Occurrences.Day(LocalDate.EPOCH, null, null)), null);

    private OccurrencesFields() {}

    static Occurrences read(RequestFields fields) {
        var days = fields.objects("days", OccurrencesFields::day);
        var recurrence =
                fields.optionalObject("recurrence", OccurrencesFields::recurrence).orElse(null);
        if (days.isEmpty()) {
            fields.refuse("days", "Noem minstens één dag.");
            return HARMLESS;
        }
        if (days.size() > MOST_DAYS) {
            fields.refuse(
                    "days",
                    "Noem hoogstens " + MOST_DAYS + " dagen, of laat het agenda-item terugkomen.");
            return HARMLESS;
        }
        refuseTwice(fields, days);
        return recurrence == null
                ? new Occurrences(days, null)
                : recurring(fields, days, recurrence);
    }

    private static Occurrences recurring(
            RequestFields fields, List<Occurrences.Day> days, Recurrence recurrence) {
        if (days.size() > 1) {
            fields.refuse("recurrence", "Wat terugkomt heeft één eerste dag. Noem alleen die.");
            return HARMLESS;
        }
        var occurrences = new Occurrences(days, recurrence);
        var until = recurrence.until();
        if (until != null && until.isBefore(days.getFirst().on())) {
            fields.refuse("recurrence/until", "De laatste dag ligt voor de eerste.");
        } else if (occurrences.from(LocalDate.MIN, 1).isEmpty()) {
            fields.refuse("recurrence/except", "Zo blijft er geen enkele dag over.");
        }
        return occurrences;
    }

    private static void refuseTwice(RequestFields fields, List<Occurrences.Day> days) {
        var seen = new HashSet<String>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            if (!day.on().equals(LocalDate.EPOCH) && !seen.add(day.on() + " " + day.from())) {
                fields.refuse("days/" + i, "Deze dag staat er met dit begin al.");
            }
        }
    }

    private static Occurrences.Day day(RequestFields fields) {
        var on = TextFields.day(fields, "on");
        var from = time(fields, "from");
        var until = time(fields, "until");
        if (until != null && from == null) {
            fields.refuse("from", "Noem ook het begin.");
        } else if (until != null && from != null && until.isBefore(from)) {
            fields.refuse("until", "Het einde ligt voor het begin.");
        } else {
            return new Occurrences.Day(on, from, until);
        }
        return new Occurrences.Day(on, null, null);
    }

    private static @Nullable LocalTime time(RequestFields fields, String name) {
        var text = fields.text(name, 0, 10);
        if (text.isEmpty()) {
            return null;
        }
        if (!TIME.matcher(text).matches()) {
            fields.refuse(name, "Dit moet een tijd zijn, zoals 19:30.");
            return null;
        }
        return LocalTime.parse(text);
    }

    private static Recurrence recurrence(RequestFields fields) {
        var frequency =
                TextFields.choice(
                        fields,
                        "frequency",
                        Recurrence.Frequency.class,
                        Recurrence.Frequency.WEEKLY);
        int interval = fields.integer("interval", 1, Recurrence.LONGEST_INTERVAL);
        var until = fields.optionalDate("until").orElse(null);
        if (until != null && !TextFields.isLikely(until)) {
            fields.refuse("until", "Deze datum kan niet kloppen.");
        }
        var except = fields.dates("except");
        if (except.size() > MOST_EXCEPTIONS) {
            fields.refuse("except", "Noem hoogstens " + MOST_EXCEPTIONS + " uitzonderingen.");
        }
        return new Recurrence(frequency, interval, until, except);
    }
}
