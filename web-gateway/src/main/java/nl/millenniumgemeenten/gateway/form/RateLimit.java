package nl.millenniumgemeenten.gateway.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Lets a key do something so many times within a window, which starts at the first time. Kept in
/// memory and bounded: the least used keys are forgotten first.
public final class RateLimit {
    private static final int KEYS = 100_000;

    private final int most;
    private final Duration window;
    private final InstantSource clock;
    private final Cache<String, Window> windows;

    public RateLimit(int most, Duration window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
        this.windows = Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(window).build();
    }

    /// Takes a turn.
    ///
    /// @return how long to wait; zero if the turn was taken
    public Duration take(String key) {
        var now = clock.instant();
        var after =
                windows.asMap()
                        .compute(
                                key,
                                (_, before) ->
                                        before == null || !now.isBefore(before.endsAt())
                                                ? new Window(now.plus(window), 1)
                                                : before.taken(before.turns() + 1));
        return after.turns() > most ? Duration.between(now, after.endsAt()) : Duration.ZERO;
    }

    /// Gives a turn back, as if it had not been taken.
    public void giveBack(String key) {
        windows.asMap().computeIfPresent(key, (_, window) -> window.taken(window.turns() - 1));
    }

    /// Starts again for this key.
    public void forget(String key) {
        windows.invalidate(key);
    }

    private record Window(Instant endsAt, int turns) {
        Window taken(int newTurns) {
            return new Window(endsAt, Math.max(0, newTurns));
        }
    }
}
