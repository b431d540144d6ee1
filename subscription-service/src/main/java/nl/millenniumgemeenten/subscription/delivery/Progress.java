package nl.millenniumgemeenten.subscription.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far an issue is. It costs the same for ten readers as for a million.
///
/// @param deferred how many of those that wait were put off by their mail server
/// @param perSecond how many went in a second lately; nothing while that is not known
/// @param awayUntil until when the mail server is left alone; nothing if it takes mail
/// @param pausedDomains how many domains are left alone
public record Progress(
        String state,
        String pauseReason,
        long total,
        long sent,
        long failed,
        long inDoubt,
        long dropped,
        long deferred,
        OptionalDouble perSecond,
        Optional<Instant> awayUntil,
        int pausedDomains) {

    /// Those of whom nothing is known yet.
    public long waiting() {
        return Math.max(0, total - sent - failed - inDoubt - dropped);
    }

    /// How long it will take at this rate; nothing while that is not known.
    public OptionalDouble secondsLeft() {
        return perSecond.isPresent() && perSecond.getAsDouble() > 0
                ? OptionalDouble.of(waiting() / perSecond.getAsDouble())
                : OptionalDouble.empty();
    }
}
