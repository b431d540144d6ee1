package nl.millenniumgemeenten.gateway.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.events.Recurrence;
import nl.millenniumgemeenten.gateway.page.agenda.TitleText;
import nl.millenniumgemeenten.gateway.site.Agenda;
import org.jspecify.annotations.Nullable;

/// Writes agenda items as iCalendar. What recurs is one event with its rhythm; what is on several
/// days is an event for each, but days in a row without times are one.
final class ICalendar {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ZONE = Occurrences.ZONE.getId();
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final ContentLines lines = new ContentLines();
    private final String siteUrl;
    private final String host;

    private ICalendar(String siteUrl, String host) {
        this.siteUrl = siteUrl;
        this.host = host;
    }

    /// A calendar with these items.
    ///
    /// @param name what it is called where it is followed, empty for a single item
    /// @param address where it stands
    static byte[] write(
            String siteUrl,
            String host,
            String name,
            String address,
            List<AgendaItemChange.Published> items) {
        var calendar = new ICalendar(siteUrl, host);
        calendar.calendar(name, address, items);
        return calendar.lines.bytes();
    }

    private void calendar(String name, String address, List<AgendaItemChange.Published> items) {
        lines.raw("BEGIN", "VCALENDAR");
        lines.raw("VERSION", "2.0");
        lines.raw("PRODID", "-//" + host + "//Agenda//NL");
        lines.raw("CALSCALE", "GREGORIAN");
        if (!name.isEmpty()) {
            lines.text("NAME", name);
            lines.text("X-WR-CALNAME", name);
            lines.raw("SOURCE;VALUE=URI", siteUrl + address);
            lines.raw("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        }
        zone();
        items.forEach(this::events);
        lines.raw("END", "VCALENDAR");
    }

    /// The clock of the Netherlands, as it has been since 1996.
    private void zone() {
        lines.raw("BEGIN", "VTIMEZONE");
        lines.raw("TZID", ZONE);
        change("DAYLIGHT", "19960331T020000", "3", "+0100", "+0200", "CEST");
        change("STANDARD", "19961027T030000", "10", "+0200", "+0100", "CET");
        lines.raw("END", "VTIMEZONE");
    }

    private void change(
            String part, String start, String month, String from, String to, String name) {
        lines.raw("BEGIN", part);
        lines.raw("DTSTART", start);
        lines.raw("RRULE", "FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU");
        lines.raw("TZOFFSETFROM", from);
        lines.raw("TZOFFSETTO", to);
        lines.raw("TZNAME", name);
        lines.raw("END", part);
    }

    private void events(AgendaItemChange.Published item) {
        if (item.recurrence() != null) {
            event(item, item.id().toString(), item.days().getFirst(), item.recurrence(), 1);
            return;
        }
        var days = new ArrayList<>(item.days());
        boolean only = runs(days) == 1;
        while (!days.isEmpty()) {
            var first = days.removeFirst();
            int length = 1;
            while (!days.isEmpty() && follows(first, length, days.getFirst())) {
                days.removeFirst();
                length++;
            }
            var id = only ? item.id().toString() : item.id() + "-" + start(first);
            event(item, id, first, null, length);
        }
    }

    /// How many events these days are.
    private static int runs(List<Day> days) {
        int runs = 0;
        int length = 0;
        Day first = null;
        for (var day : days) {
            if (first != null && follows(first, length, day)) {
                length++;
            } else {
                runs++;
                first = day;
                length = 1;
            }
        }
        return runs;
    }

    private static boolean follows(Day first, int length, Day next) {
        return first.from() == null
                && next.from() == null
                && next.on().equals(first.on().plusDays(length));
    }

    private static String start(Day day) {
        var from = day.from();
        return from == null ? DATE.format(day.on()) : LOCAL.format(day.on().atTime(from));
    }

    private void event(
            AgendaItemChange.Published item,
            String id,
            Day day,
            @Nullable Recurrence recurrence,
            int length) {
        lines.raw("BEGIN", "VEVENT");
        lines.raw("UID", id + "@" + host);
        lines.raw("DTSTAMP", moment(item.publishedAt()));
        lines.raw("LAST-MODIFIED", moment(item.publishedAt()));
        lines.raw("CREATED", moment(item.firstPublishedAt()));
        lines.raw("SEQUENCE", Long.toString(item.revision()));
        lines.raw("STATUS", item.cancelled() ? "CANCELLED" : "CONFIRMED");
        times(day, length);
        if (recurrence != null) {
            lines.raw("RRULE", rule(day, recurrence));
            if (!recurrence.except().isEmpty()) {
                except(day, recurrence.except());
            }
        }
        lines.text("SUMMARY", TitleText.of(item));
        lines.text("DESCRIPTION", description(item));
        lines.text(
                "LOCATION",
                item.place().isBlank()
                        ? Objects.requireNonNullElse(item.onlineUrl(), "")
                        : item.place());
        lines.raw("URL", siteUrl + Agenda.path(item));
        if (day.from() == null || item.cancelled()) {
            lines.raw("TRANSP", "TRANSPARENT");
        }
        lines.raw("END", "VEVENT");
    }

    private String description(AgendaItemChange.Published item) {
        var online = item.onlineUrl();
        return item.summary()
                + (online == null ? "" : "\nOnline: " + online)
                + "\n"
                + siteUrl
                + Agenda.path(item);
    }

    private void times(Day day, int length) {
        LocalTime from = day.from();
        LocalTime until = day.until();
        if (from == null) {
            lines.raw("DTSTART;VALUE=DATE", DATE.format(day.on()));
            lines.raw("DTEND;VALUE=DATE", DATE.format(day.on().plusDays(length)));
            return;
        }
        lines.raw("DTSTART;TZID=" + ZONE, LOCAL.format(day.on().atTime(from)));
        if (until != null && until.isAfter(from)) {
            lines.raw("DTEND;TZID=" + ZONE, LOCAL.format(day.on().atTime(until)));
        }
    }

    private static String rule(Day day, Recurrence recurrence) {
        var first = day.on();
        var rule =
                switch (recurrence.frequency()) {
                    case WEEKLY -> "FREQ=WEEKLY";
                    case MONTHLY_BY_DATE -> "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth();
                    case MONTHLY_BY_WEEKDAY -> "FREQ=MONTHLY;BYDAY=" + ordinal(first);
                    case YEARLY -> "FREQ=YEARLY";
                };
        var until = recurrence.until();
        return rule
                + (recurrence.interval() == 1 ? "" : ";INTERVAL=" + recurrence.interval())
                + (until == null ? "" : ";UNTIL=" + until(day, until));
    }

    /// A fifth weekday counts as the last.
    private static String ordinal(LocalDate first) {
        int ordinal = (first.getDayOfMonth() - 1) / 7 + 1;
        return (ordinal == 5 ? "-1" : Integer.toString(ordinal))
                + WEEKDAYS.get(first.getDayOfWeek().getValue() - 1);
    }

    /// In the kind of the start; with a time it is in UTC.
    private static String until(Day day, LocalDate until) {
        return day.from() == null
                ? DATE.format(until)
                : moment(
                        until.plusDays(1)
                                .atStartOfDay(Occurrences.ZONE)
                                .toInstant()
                                .minusSeconds(1));
    }

    private void except(Day day, List<LocalDate> except) {
        LocalTime from = day.from();
        if (from == null) {
            lines.raw(
                    "EXDATE;VALUE=DATE",
                    String.join(",", except.stream().map(DATE::format).toList()));
        } else {
            lines.raw(
                    "EXDATE;TZID=" + ZONE,
                    String.join(
                            ",",
                            except.stream()
                                    .map(each -> LocalDateTime.of(each, from))
                                    .map(LOCAL::format)
                                    .toList()));
        }
    }

    private static String moment(Instant moment) {
        return UTC.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
