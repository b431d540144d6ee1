package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.util.Optional;
import nl.millenniumgemeenten.events.ParticipationChange;
import org.jspecify.annotations.Nullable;

/// How a municipality stood to the campaign on a day: as the description of [ParticipationChange]
/// says.
public final class TakingPart {
    private TakingPart() {}

    /// How a municipality stands on a day.
    ///
    /// @param exists whether it exists on that day
    static Standing standing(
            LocalDate day, boolean exists, ParticipationChange.Recorded participation) {
        return switch (participation.status()) {
            case PROPOSED -> Standing.PROPOSED;
            case UNCLEAR -> Standing.UNCLEAR;
            case CONFIRMED, ENDED -> {
                if (isMistake(participation)) {
                    yield Standing.NONE;
                }
                if (day.isBefore(earliest(begin(participation)))) {
                    yield Standing.NOT_YET;
                }
                if (day.isAfter(latest(participation.endedOn()))) {
                    yield Standing.STOPPED;
                }
                if (!exists) {
                    yield Standing.MUNICIPALITY_ENDED;
                }
                yield participation.holds().stream().anyMatch(hold -> holds(hold, day))
                        ? Standing.ON_HOLD
                        : Standing.TAKES_PART;
            }
        };
    }

    /// Since when a municipality takes part, as precise as the source; nothing where no date is
    /// known.
    public static Optional<String> since(ParticipationChange.Recorded participation) {
        return Optional.ofNullable(begin(participation));
    }

    private static boolean isMistake(ParticipationChange.Recorded participation) {
        return participation.status() == ParticipationChange.Status.ENDED
                && participation.steps().endReason() == ParticipationChange.EndReason.MISTAKE;
    }

    private static @Nullable String begin(ParticipationChange.Recorded participation) {
        var steps = participation.steps();
        if (steps.inForceOn() != null) {
            return steps.inForceOn();
        }
        return steps.recognisedOn() != null ? steps.recognisedOn() : participation.joinedOn();
    }

    private static boolean holds(ParticipationChange.Hold hold, LocalDate day) {
        var until = hold.until();
        return !day.isBefore(hold.since()) && (until == null || day.isBefore(until));
    }

    /// The first day that a date can be; before all days if not known.
    private static LocalDate earliest(@Nullable String date) {
        return date == null ? LocalDate.MIN : Span.of(date).first();
    }

    /// The last day that a date can be; after all days if not known.
    private static LocalDate latest(@Nullable String date) {
        return date == null ? LocalDate.MAX : Span.of(date).last();
    }
}
