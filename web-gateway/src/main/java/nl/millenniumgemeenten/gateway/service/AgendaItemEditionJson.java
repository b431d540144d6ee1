package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Recurrence;
import org.jspecify.annotations.Nullable;

/// One saved version of an agenda item.
@Serdeable
public record AgendaItemEditionJson(
        int edition,
        String slug,
        String title,
        String summary,
        String bodyHtml,
        String place,
        @Nullable String onlineUrl,
        List<DayJson> days,
        @Nullable RecurrenceJson recurrence,
        @Nullable List<Integer> goals,
        @Nullable List<String> municipalities,
        @Nullable List<String> themes,
        @Nullable LeadPictureJson picture,
        @Nullable Boolean cancelled,
        Instant savedAt,
        EditorJson savedBy) {

    public AgendaItemEditionJson {
        days = List.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("On no day");
        }
    }

    /// A day with its times, such as `19:30`.
    @Serdeable
    public record DayJson(LocalDate on, @Nullable String from, @Nullable String until) {}

    /// How it comes again.
    @Serdeable
    public record RecurrenceJson(
            String frequency, int interval, @Nullable LocalDate until, List<LocalDate> except) {

        public RecurrenceJson {
            except = List.copyOf(except);
        }
    }

    /// Whether it was called off.
    public boolean isCancelled() {
        return Boolean.TRUE.equals(cancelled);
    }

    /// When it is.
    public Occurrences occurrences() {
        return new Occurrences(
                days.stream()
                        .map(day -> new Occurrences.Day(day.on, time(day.from), time(day.until)))
                        .toList(),
                recurrence == null
                        ? null
                        : new Recurrence(
                                Recurrence.Frequency.valueOf(recurrence.frequency),
                                recurrence.interval,
                                recurrence.until,
                                recurrence.except));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text);
    }
}
