package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The days that a date can mean which is as precise as its source: `2009`, `2009-11` or
/// `2009-11-10`.
public record Span(LocalDate first, LocalDate last) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /// The days of a date.
    public static Span of(String date) {
        return switch (date.length()) {
            case YEAR -> {
                var year = Year.parse(date);
                yield new Span(year.atDay(1), year.atMonth(12).atEndOfMonth());
            }
            case MONTH -> {
                var month = YearMonth.parse(date);
                yield new Span(month.atDay(1), month.atEndOfMonth());
            }
            default -> {
                var day = LocalDate.parse(date);
                yield new Span(day, day);
            }
        };
    }
}
