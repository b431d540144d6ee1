package nl.millenniumgemeenten.gateway.page.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.gateway.layout.DutchText;

/// Says when something is.
public final class WhenText {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", DUTCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm", DUTCH);
    private static final List<String> ORDINALS =
            List.of("eerste", "tweede", "derde", "vierde", "laatste");

    private WhenText() {}

    /// "dinsdag 3 maart 2026".
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// "dinsdag 3 maart 2026, 14.00 – 16.00 uur".
    public static String day(Day day) {
        return withTimes(day(day.on()), day);
    }

    /// The same without the year.
    public static String shortDay(Day day) {
        return withTimes(SHORT_DAY.format(day.on()), day);
    }

    /// The days and times of something that does not recur.
    public static List<String> days(Occurrences when) {
        return when.days().stream().map(WhenText::day).toList();
    }

    /// How something comes again: "Elke 2 weken op dinsdag, 14.00 – 16.00 uur, tot en met 3 maart
    /// 2027". Empty where it does not.
    public static String rhythm(Occurrences when) {
        var recurrence = when.recurrence();
        if (recurrence == null) {
            return "";
        }
        var first = when.days().getFirst();
        var until = recurrence.until();
        return withTimes(every(recurrence) + " " + on(recurrence.frequency(), first.on()), first)
                + (until == null ? "" : ", tot en met " + DutchText.date(until));
    }

    private static String withTimes(String text, Day day) {
        var times = times(day);
        return times.isEmpty() ? text : text + ", " + times;
    }

    private static String times(Day day) {
        LocalTime from = day.from();
        LocalTime until = day.until();
        if (from == null) {
            return "";
        }
        return until == null
                ? "vanaf " + TIME.format(from) + " uur"
                : TIME.format(from) + " – " + TIME.format(until) + " uur";
    }

    private static String every(Recurrence recurrence) {
        int interval = recurrence.interval();
        return switch (recurrence.frequency()) {
            case WEEKLY -> interval == 1 ? "Elke week" : "Elke " + interval + " weken";
            case MONTHLY_BY_DATE, MONTHLY_BY_WEEKDAY ->
                    interval == 1 ? "Elke maand" : "Elke " + interval + " maanden";
            case YEARLY -> interval == 1 ? "Elk jaar" : "Elke " + interval + " jaar";
        };
    }

    private static String on(Recurrence.Frequency frequency, LocalDate first) {
        var weekday = first.getDayOfWeek().getDisplayName(TextStyle.FULL, DUTCH);
        return switch (frequency) {
            case WEEKLY -> "op " + weekday;
            case MONTHLY_BY_DATE -> "op de " + first.getDayOfMonth() + "e";
            case MONTHLY_BY_WEEKDAY ->
                    "op de " + ORDINALS.get((first.getDayOfMonth() - 1) / 7) + " " + weekday;
            case YEARLY ->
                    "op "
                            + first.getDayOfMonth()
                            + " "
                            + first.getMonth().getDisplayName(TextStyle.FULL, DUTCH);
        };
    }
}
