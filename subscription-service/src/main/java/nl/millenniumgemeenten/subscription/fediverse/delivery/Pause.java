package nl.millenniumgemeenten.subscription.fediverse.delivery;

import java.time.Duration;
import java.util.Optional;

/// How long something is left alone that failed: longer each time, and as long as its server asks.
final class Pause {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    /// After so many failures the pause is the longest anyway.
    private static final int MOST_DOUBLINGS = 10;

    private Pause() {}

    static Duration after(int failures, Optional<Duration> asked) {
        var doubled = SHORTEST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause);
    }
}
