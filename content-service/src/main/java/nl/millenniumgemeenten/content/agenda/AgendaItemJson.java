package nl.millenniumgemeenten.content.agenda;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.millenniumgemeenten.content.editing.PictureJson;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.content.editing.Tags;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.item.Piece;
import nl.millenniumgemeenten.events.Occurrences;
import nl.millenniumgemeenten.events.Recurrence;
import org.jspecify.annotations.Nullable;

/// The fields of an edition of an agenda item, as they are stored and as the desk reads them.
///
/// @param cancelled absent in editions of before it could be called off
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record AgendaItemJson(
        String slug,
        String title,
        String summary,
        String bodyHtml,
        String place,
        @Nullable String onlineUrl,
        List<DayJson> days,
        @Nullable RecurrenceJson recurrence,
        List<Integer> goals,
        List<String> municipalities,
        List<String> themes,
        @Nullable PictureJson picture,
        @Nullable Boolean cancelled) {

    /// A day with its times, such as `19:30`.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DayJson(LocalDate on, @Nullable String from, @Nullable String until) {

        static DayJson of(Occurrences.Day day) {
            return new DayJson(day.on(), text(day.from()), text(day.until()));
        }

        Occurrences.Day day() {
            return new Occurrences.Day(
                    on,
                    from == null ? null : LocalTime.parse(from),
                    until == null ? null : LocalTime.parse(until));
        }

        private static @Nullable String text(@Nullable LocalTime time) {
            return time == null ? null : time.toString();
        }
    }

    /// How it comes again.
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RecurrenceJson(
            String frequency, int interval, @Nullable LocalDate until, List<LocalDate> except) {

        static @Nullable RecurrenceJson of(@Nullable Recurrence recurrence) {
            return recurrence == null
                    ? null
                    : new RecurrenceJson(
                            recurrence.frequency().name(),
                            recurrence.interval(),
                            recurrence.until(),
                            recurrence.except());
        }

        Recurrence recurrence() {
            return new Recurrence(Recurrence.Frequency.valueOf(frequency), interval, until, except);
        }
    }

    static AgendaItemJson of(AgendaItemContent content) {
        var piece = content.piece();
        return new AgendaItemJson(
                piece.slug().value(),
                piece.title(),
                piece.summary(),
                piece.body().value(),
                content.place(),
                content.onlineUrl(),
                content.occurrences().days().stream().map(DayJson::of).toList(),
                RecurrenceJson.of(content.occurrences().recurrence()),
                piece.tags().goals(),
                piece.tags().municipalities(),
                piece.tags().themes(),
                PictureJson.of(piece.picture()),
                content.cancelled());
    }

    AgendaItemContent content() {
        return new AgendaItemContent(
                new Piece(
                        new Slug(slug),
                        title,
                        summary,
                        SafeHtml.stored(bodyHtml),
                        new Tags(goals, municipalities, themes),
                        PictureJson.use(picture)),
                place,
                onlineUrl,
                new Occurrences(
                        days.stream().map(DayJson::day).toList(),
                        recurrence == null ? null : recurrence.recurrence()),
                Boolean.TRUE.equals(cancelled));
    }
}
