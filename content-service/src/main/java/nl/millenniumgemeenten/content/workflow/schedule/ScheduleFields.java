package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the moment that an editor gives: a date and a time on the clocks of the campaign, and
/// `occurrence` where the clock shows that time twice.
final class ScheduleFields {
    private static final Pattern TIME =
            Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?");
    private static final Pattern OCCURRENCE = Pattern.compile("first|second");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl", "NL"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    private ScheduleFields() {}

    /// What was asked.
    ///
    /// @param edition null for the newest one
    /// @param replaces the schedule that the editor saw; null if they saw none
    record Wanted(Instant at, @Nullable Integer edition, @Nullable UUID replaces) {}

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, with the sentence why
    static Wanted publication(@Nullable JsonNode body, ZoneId zone, Instant now) {
        var fields = RequestFields.of(body);
        // A number that nobody gives means the newest edition.
        int edition = fields.optionalDecimal("edition", 1, Integer.MAX_VALUE).orElse(0d).intValue();
        return wanted(fields, edition == 0 ? null : edition, zone, now);
    }

    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, with the sentence why
    static Wanted withdrawal(@Nullable JsonNode body, ZoneId zone, Instant now) {
        return wanted(RequestFields.of(body), null, zone, now);
    }

    private static Wanted wanted(
            RequestFields fields, @Nullable Integer edition, ZoneId zone, Instant now) {
        var date = fields.date("date");
        var time = fields.text("time", TIME, "Dit moet een tijd zijn, zoals 09:30.");
        var occurrence = occurrence(fields);
        var replaces = fields.optionalUuid("replaces").orElse(null);
        var at = Instant.EPOCH;
        if (TIME.matcher(time).matches() && !date.equals(LocalDate.EPOCH)) {
            var wall = LocalDateTime.of(date, LocalTime.parse(time));
            at = at(fields, wall, ClockReading.of(wall, occurrence, zone, now), zone, now);
        }
        fields.orThrow();
        return new Wanted(at, edition, replaces);
    }

    private static ClockReading.Occurrence occurrence(RequestFields fields) {
        return Optional.of(fields.text("occurrence", 0, 10))
                .filter(text -> !text.isEmpty())
                .map(text -> {
                    if (!OCCURRENCE.matcher(text).matches()) {
                        fields.refuse("occurrence", "Kies de eerste of de tweede keer.");
                        return ClockReading.Occurrence.UNSAID;
                    }
                    return ClockReading.Occurrence.valueOf(text.toUpperCase(Locale.ROOT));
                })
                .orElse(ClockReading.Occurrence.UNSAID);
    }

    private static Instant at(
            RequestFields fields,
            LocalDateTime wall,
            ClockReading reading,
            ZoneId zone,
            Instant now) {
        switch (reading) {
            case ClockReading.Clear(var at) -> {
                return at;
            }
            case ClockReading.Skipped(var from, var to) ->
                    fields.refuse(
                            "time",
                            "Op %s gaat de klok vooruit: %s uur bestaat dan niet. Kies een tijd vóór %s of vanaf %s uur."
                                    .formatted(
                                            DAY.format(wall),
                                            HOUR.format(wall),
                                            HOUR.format(from),
                                            HOUR.format(to)));
            case ClockReading.Twice() ->
                    fields.refuse(
                            "occurrence",
                            "Op %s gaat de klok terug: %s uur is er dan twee keer. Kies de eerste keer (zomertijd) of de tweede keer (wintertijd)."
                                    .formatted(DAY.format(wall), HOUR.format(wall)));
            case ClockReading.Over() ->
                    fields.refuse(
                            "time",
                            "Dit moment is voorbij: het is nu %s, %s uur. Kies een later moment, of doe het meteen."
                                    .formatted(
                                            DAY.format(now.atZone(zone)),
                                            HOUR.format(now.atZone(zone))));
            case ClockReading.TooFar() ->
                    fields.refuse("date", "Dit is meer dan vijf jaar vooruit. Klopt het jaar?");
        }
        return Instant.EPOCH;
    }
}
