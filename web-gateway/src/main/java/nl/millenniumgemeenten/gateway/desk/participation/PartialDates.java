package nl.millenniumgemeenten.gateway.desk.participation;

import java.util.regex.Pattern;

/// Dates as editors type them: a year, a month or a day.
final class PartialDates {
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2})-([0-9]{4})");

    private PartialDates() {}

    /// As the service takes it: `10-11-2009` becomes `2009-11-10` and `11-2009` becomes `2009-11`.
    /// Anything else stays as it was typed: the service says what is wrong with it.
    static String iso(String typed) {
        var day = DAY_FIRST.matcher(typed);
        if (day.matches()) {
            return day.group(3) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(1));
        }
        var month = MONTH_FIRST.matcher(typed);
        return month.matches() ? month.group(2) + "-" + twoDigits(month.group(1)) : typed;
    }

    private static String twoDigits(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
