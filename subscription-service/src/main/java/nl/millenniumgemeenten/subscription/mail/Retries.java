package nl.millenniumgemeenten.subscription.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When to try a mail again that could not be sent: soon at first, then less and less often, for a
/// day.
final class Retries {
    private static final List<Duration> DELAYS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8));
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    private Retries() {}

    /// The next attempt, or nothing if it is time to give up.
    static Optional<Instant> after(ClaimedMail mail, Instant now) {
        var delay = DELAYS.get(Math.min(mail.attempt(), DELAYS.size()) - 1);
        var next = now.plus(delay);
        return next.isAfter(mail.queuedAt().plus(GIVE_UP_AFTER))
                ? Optional.empty()
                : Optional.of(next);
    }
}
