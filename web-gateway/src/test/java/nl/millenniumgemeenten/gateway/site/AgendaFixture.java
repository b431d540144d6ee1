package nl.millenniumgemeenten.gateway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.Occurrences.Day;
import nl.millenniumgemeenten.events.Recurrence;
import org.jspecify.annotations.Nullable;

/// Agenda items as a test needs them.
public record AgendaFixture(
        long number,
        String title,
        String summary,
        String place,
        @Nullable String onlineUrl,
        List<Day> days,
        @Nullable Recurrence recurrence,
        List<Integer> goals,
        List<String> municipalities,
        List<String> themes,
        boolean cancelled) {

    /// The item with this number, on no day yet.
    public static AgendaFixture item(long number) {
        return new AgendaFixture(
                number,
                "Bijeenkomst " + number,
                "Wat je kunt doen.",
                "Raadhuis, Loon op Zand",
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /// A day with times, as in `2026-12-01 14:00 16:00`; without an end or without times too.
    public static Day day(String text) {
        var parts = text.split(" ", -1);
        return new Day(
                LocalDate.parse(parts[0]),
                parts.length > 1 ? LocalTime.parse(parts[1]) : null,
                parts.length > 2 ? LocalTime.parse(parts[2]) : null);
    }

    public AgendaFixture on(String... texts) {
        return new AgendaFixture(
                number,
                title,
                summary,
                place,
                onlineUrl,
                List.of(texts).stream().map(AgendaFixture::day).toList(),
                recurrence,
                goals,
                municipalities,
                themes,
                cancelled);
    }

    public AgendaFixture titled(String other, String text) {
        return new AgendaFixture(
                number,
                other,
                text,
                place,
                onlineUrl,
                days,
                recurrence,
                goals,
                municipalities,
                themes,
                cancelled);
    }

    public AgendaFixture at(String where, @Nullable String url) {
        return new AgendaFixture(
                number,
                title,
                summary,
                where,
                url,
                days,
                recurrence,
                goals,
                municipalities,
                themes,
                cancelled);
    }

    public AgendaFixture every(
            Recurrence.Frequency frequency,
            int interval,
            @Nullable String until,
            String... except) {
        return new AgendaFixture(
                number,
                title,
                summary,
                place,
                onlineUrl,
                days,
                new Recurrence(
                        frequency,
                        interval,
                        until == null ? null : LocalDate.parse(until),
                        List.of(except).stream().map(LocalDate::parse).toList()),
                goals,
                municipalities,
                themes,
                cancelled);
    }

    public AgendaFixture about(List<Integer> others, List<String> codes, List<String> names) {
        return new AgendaFixture(
                number,
                title,
                summary,
                place,
                onlineUrl,
                days,
                recurrence,
                others,
                codes,
                names,
                cancelled);
    }

    /// Called off.
    public AgendaFixture calledOff() {
        return new AgendaFixture(
                number,
                title,
                summary,
                place,
                onlineUrl,
                days,
                recurrence,
                goals,
                municipalities,
                themes,
                true);
    }

    public AgendaItemChange.Published build() {
        var moment = Instant.parse("2026-11-20T12:00:00Z").plusSeconds(number);
        return new AgendaItemChange.Published(
                new UUID(5, number),
                3,
                2,
                number,
                "bijeenkomst",
                title,
                summary,
                "<p>Tekst</p>",
                place,
                onlineUrl,
                days,
                recurrence,
                goals,
                municipalities,
                themes,
                null,
                moment,
                moment.plusSeconds(60),
                cancelled);
    }
}
