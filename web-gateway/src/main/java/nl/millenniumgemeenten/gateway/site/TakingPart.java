package nl.millenniumgemeenten.gateway.site;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import nl.millenniumgemeenten.events.ParticipationChange;
import org.jspecify.annotations.Nullable;

/// How a municipality stood to the campaign on a day: as the description of [ParticipationChange]
/// says.
final class TakingPart {
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

    /// The first day that a date can be: a year, a month or a day; before all days if not known.
    private static LocalDate earliest(@Nullable String date) {
        if (date == null) {
            return LocalDate.MIN;
        }
        return switch (date.length()) {
            case 4 -> Year.parse(date).atDay(1);
            case 7 -> YearMonth.parse(date).atDay(1);
            default -> LocalDate.parse(date);
        };
    }

    /// The last day that a date can be; after all days if not known.
    private static LocalDate latest(@Nullable String date) {
        if (date == null) {
            return LocalDate.MAX;
        }
        return switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }
}
