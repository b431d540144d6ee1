package nl.millenniumgemeenten.gateway.layout;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Dates, numbers and lists the way Dutch readers expect them.
public final class DutchText {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", DUTCH);

    private DutchText() {}

    /// `2012-09-20` as "20 september 2012".
    public static String date(LocalDate date) {
        return DAY.format(date);
    }

    /// A date for machines and people.
    public static DateView dateView(LocalDate date) {
        return new DateView(date.toString(), date(date));
    }

    /// A date that may be only a year or a month, as in `2009` and `2009-11`.
    public static String partialDate(String iso) {
        return switch (iso.length()) {
            case 10 -> date(LocalDate.parse(iso));
            case 7 -> MONTH.format(YearMonth.parse(iso));
            default -> iso;
        };
    }

    /// `12001` as "12.001".
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(DUTCH).format(number);
    }

    /// "een, twee en drie".
    public static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default ->
                    String.join(", ", words.subList(0, words.size() - 1))
                            + " en "
                            + words.getLast();
        };
    }

    /// "1 gemeente", "2 gemeenten".
    public static String count(int count, String one, String more) {
        return number(count) + " " + (count == 1 ? one : more);
    }

    /// How many minutes something takes, begun ones too: "een minuut", "12 minuten".
    public static String minutes(Duration time) {
        long minutes = time.plusSeconds(59).toMinutes();
        return minutes == 1 ? "een minuut" : minutes + " minuten";
    }
}
