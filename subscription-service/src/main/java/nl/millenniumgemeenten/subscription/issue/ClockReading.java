package nl.millenniumgemeenten.subscription.issue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// What a date and a time on the wall mean: mostly one moment, in the nights in which the clock
/// changes none or two.
sealed interface ClockReading {
    /// Further away than this is a slip of the keyboard.
    Duration FURTHEST = Duration.ofDays(2 * 365);

    /// One moment, still to come.
    record Clear(Instant at) implements ClockReading {}

    /// The clock skips this time: it jumps from `from` to `to`.
    record Skipped(LocalDateTime from, LocalDateTime to) implements ClockReading {}

    /// The clock shows this time twice, and nobody said which of the two.
    record Twice() implements ClockReading {}

    /// It is over.
    record Over() implements ClockReading {}

    /// It is too far away to be meant.
    record TooFar() implements ClockReading {}

    /// Which of the two, where the clock shows a time twice.
    enum Occurrence {
        UNSAID,
        FIRST,
        SECOND
    }

    /// Reads the clock on the wall of a zone.
    static ClockReading of(LocalDateTime wall, Occurrence occurrence, ZoneId zone, Instant now) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(wall);
        return switch (offsets.size()) {
            case 0 -> {
                var gap = rules.getTransition(wall);
                yield new Skipped(gap.getDateTimeBefore(), gap.getDateTimeAfter());
            }
            case 1 -> stillToCome(wall.toInstant(offsets.getFirst()), now);
            default ->
                    switch (occurrence) {
                        case UNSAID -> new Twice();
                        case FIRST -> stillToCome(wall.toInstant(offsets.getFirst()), now);
                        case SECOND -> stillToCome(wall.toInstant(offsets.getLast()), now);
                    };
        };
    }

    private static ClockReading stillToCome(Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return new Over();
        }
        return at.isAfter(now.plus(FURTHEST)) ? new TooFar() : new Clear(at);
    }
}
