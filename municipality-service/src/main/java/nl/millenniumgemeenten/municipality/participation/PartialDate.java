package nl.millenniumgemeenten.municipality.participation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.municipality.register.Decision;

/// A date that is as precise as its source: a day, a month, a year, or not known.
public sealed interface PartialDate {

    /// Nobody wrote it down.
    record Unknown() implements PartialDate {}

    /// Some time in a year.
    record InYear(Year year) implements PartialDate {}

    /// Some time in a month.
    record InMonth(YearMonth month) implements PartialDate {}

    /// On a day.
    record OnDay(LocalDate day) implements PartialDate {}

    /// What a date looks like; the year is one that people may still remember.
    Pattern SHAPE = Pattern.compile("(19|20)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?");

    /// The date that a text holds: `2009`, `2009-11` or `2009-11-10`; empty is unknown.
    static Decision<PartialDate> parse(String field, String text) {
        if (text.isEmpty()) {
            return new Decision.Accepted<>(new Unknown());
        }
        if (!SHAPE.matcher(text).matches()) {
            return refused(field);
        }
        try {
            return new Decision.Accepted<>(
                    switch (text.length()) {
                        case 4 -> new InYear(Year.parse(text));
                        case 7 -> new InMonth(YearMonth.parse(text));
                        default -> new OnDay(LocalDate.parse(text));
                    });
        } catch (DateTimeException noSuchDate) {
            return refused(field);
        }
    }

    /// The first day that it can be; before all days if it is unknown.
    default LocalDate earliest() {
        return switch (this) {
            case Unknown() -> LocalDate.MIN;
            case InYear(var year) -> year.atDay(1);
            case InMonth(var month) -> month.atDay(1);
            case OnDay(var day) -> day;
        };
    }

    /// The last day that it can be; after all days if it is unknown.
    default LocalDate latest() {
        return switch (this) {
            case Unknown() -> LocalDate.MAX;
            case InYear(var year) -> year.atMonth(12).atEndOfMonth();
            case InMonth(var month) -> month.atEndOfMonth();
            case OnDay(var day) -> day;
        };
    }

    /// As a text that [#parse] takes.
    default String text() {
        return switch (this) {
            case Unknown() -> "";
            case InYear(var year) -> year.toString();
            case InMonth(var month) -> month.toString();
            case OnDay(var day) -> day.toString();
        };
    }

    /// Whether anything is known.
    default boolean known() {
        return !(this instanceof Unknown);
    }

    /// Whether it lies before another for certain, as far as both are known.
    default boolean isBefore(PartialDate other) {
        return known() && other.known() && latest().isBefore(other.earliest());
    }

    private static Decision<PartialDate> refused(String field) {
        return Decision.refused(
                field, "Dit moet een jaar, maand of dag zijn: 2009, 2009-11 of 2009-11-10.");
    }
}
