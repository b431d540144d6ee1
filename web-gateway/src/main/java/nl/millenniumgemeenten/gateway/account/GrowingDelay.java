package nl.millenniumgemeenten.gateway.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Slows guessing down: some tries are free, after each further one the next has to wait twice as
/// long, up to a bound. Nobody is ever locked out. Kept in memory and bounded; what was not tried
/// for a day is forgotten.
final class GrowingDelay {
    private static final int KEYS = 100_000;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final int free;
    private final Duration first;
    private final Duration longest;
    private final InstantSource clock;
    private final Cache<String, Tries> tries =
            Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(FORGOTTEN).build();

    private record Tries(int count, Instant notBefore) {}

    GrowingDelay(int free, Duration first, Duration longest, InstantSource clock) {
        this.free = free;
        this.first = first;
        this.longest = longest;
        this.clock = clock;
    }

    /// Takes a turn, before it is known whether the guess is right, so that trying many at once
    /// does not help.
    ///
    /// @return how long to wait; zero if the turn was taken
    Duration take(String key) {
        var now = clock.instant();
        var wait = new Duration[] {Duration.ZERO};
        tries.asMap()
                .compute(
                        key,
                        (_, before) -> {
                            if (before != null && now.isBefore(before.notBefore())) {
                                wait[0] = Duration.between(now, before.notBefore());
                                return before;
                            }
                            int count = before == null ? 1 : before.count() + 1;
                            return new Tries(count, now.plus(delay(count)));
                        });
        return wait[0];
    }

    /// Gives a turn back, as if it had not been taken.
    void giveBack(String key) {
        tries.asMap()
                .computeIfPresent(
                        key,
                        (_, before) -> new Tries(Math.max(0, before.count() - 1), Instant.EPOCH));
    }

    /// Starts again for this key.
    void forget(String key) {
        tries.invalidate(key);
    }

    private Duration delay(int count) {
        int over = count - free;
        if (over < 0) {
            return Duration.ZERO;
        }
        // Doubling more often than this would overflow, and is beyond any bound.
        var delay = first.multipliedBy(1L << Math.min(over, 20));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
