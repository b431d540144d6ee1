package nl.millenniumgemeenten.subscription.fediverse.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How often something may be done for each of many, in a while. Each instance counts for itself:
/// this keeps floods out, and is no promise.
final class Allowance {
    /// Whoever has more names than this counts as one.
    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final Duration span;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant begun = Instant.MIN;

    Allowance(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /// Whether it may be done once more for this one, now.
    synchronized boolean take(String name, Instant now) {
        if (!now.isBefore(begun.plus(span))) {
            taken.clear();
            begun = now;
        }
        var counted = taken.size() < MOST_NAMES || taken.containsKey(name) ? name : "";
        return taken.merge(counted, 1, Integer::sum) <= most;
    }
}
