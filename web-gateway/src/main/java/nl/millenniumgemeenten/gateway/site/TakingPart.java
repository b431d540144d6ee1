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
                if (endedBecause(ParticipationChange.EndReason.MISTAKE, participation)) {
                    yield Standing.NONE;
                }
                if (wasTurnedDown(participation)) {
                    yield day.isAfter(latest(participation.endedOn()))
                            ? Standing.NONE
                            : Standing.PROPOSED;
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

    /// Whether it was no more than a proposal, and that was turned down or withdrawn.
    public static boolean wasTurnedDown(ParticipationChange.Recorded participation) {
        return endedBecause(ParticipationChange.EndReason.PROPOSAL_REJECTED, participation);
    }

    private static boolean endedBecause(
            ParticipationChange.EndReason reason, ParticipationChange.Recorded participation) {
        return participation.status() == ParticipationChange.Status.ENDED
                && participation.steps().endReason() == reason;
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
