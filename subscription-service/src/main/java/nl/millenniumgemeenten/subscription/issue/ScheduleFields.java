package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Reads the moment that an editor gives: a date and a time on the clocks of the campaign, and
/// `occurrence` where the clock shows that time twice.
final class ScheduleFields {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Pattern WALL =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?");
    private static final String ADVICE =
            "Dit moet een datum met een tijd zijn, zoals 2026-12-01T09:00.";
    private static final Pattern OCCURRENCE = Pattern.compile("first|second");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl", "NL"));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm");

    private ScheduleFields() {}

    /// The moment.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `invalid`, with the sentence why
    static Instant read(@Nullable JsonNode body, Instant now) {
        var fields = RequestFields.of(body);
        var wall = wall(fields);
        var occurrence = occurrence(fields);
        var at =
                wall.map(time ->
                                at(fields, time, ClockReading.of(time, occurrence, ZONE, now), now))
                        .orElse(Instant.EPOCH);
        fields.orThrow();
        return at;
    }

    private static Optional<LocalDateTime> wall(RequestFields fields) {
        var given = fields.text("at", WALL, ADVICE);
        try {
            return given.isEmpty() || !WALL.matcher(given).matches()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(given));
        } catch (DateTimeParseException noSuchDay) {
            fields.refuse("at", ADVICE);
            return Optional.empty();
        }
    }

    private static ClockReading.Occurrence occurrence(RequestFields fields) {
        var given = fields.text("occurrence", 0, 10);
        if (given.isEmpty()) {
            return ClockReading.Occurrence.UNSAID;
        }
        if (!OCCURRENCE.matcher(given).matches()) {
            fields.refuse("occurrence", "Kies de eerste of de tweede keer.");
            return ClockReading.Occurrence.UNSAID;
        }
        return ClockReading.Occurrence.valueOf(given.toUpperCase(Locale.ROOT));
    }

    private static Instant at(
            RequestFields fields, LocalDateTime wall, ClockReading reading, Instant now) {
        switch (reading) {
            case ClockReading.Clear(var at) -> {
                return at;
            }
            case ClockReading.Skipped(var from, var to) ->
                    fields.refuse(
                            "at",
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
                            "at",
                            "Dit moment is voorbij: het is nu %s, %s uur. Kies een later moment, of verstuur meteen."
                                    .formatted(
                                            DAY.format(now.atZone(ZONE)),
                                            HOUR.format(now.atZone(ZONE))));
            case ClockReading.TooFar() ->
                    fields.refuse("at", "Dit is meer dan twee jaar vooruit. Klopt het jaar?");
        }
        return Instant.EPOCH;
    }
}
