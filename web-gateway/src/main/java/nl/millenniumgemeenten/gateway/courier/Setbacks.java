package nl.millenniumgemeenten.gateway.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What could not be brought just now, and when to try again: each time twice as late, up to a
/// bound. One that goes wrong holds up no other.
final class Setbacks {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Duration first;
    private final Map<UUID, Setback> known = new HashMap<>();

    Setbacks(Duration first) {
        this.first = first;
    }

    private record Setback(int tries, Instant until) {}

    /// Whether one is to be left alone still.
    boolean holds(UUID id, Instant now) {
        var setback = known.get(id);
        return setback != null && now.isBefore(setback.until());
    }

    /// It went wrong once more; how often it did by now.
    int add(UUID id, Instant now) {
        var before = known.get(id);
        int tries = before == null ? 1 : before.tries() + 1;
        var pause = first.multipliedBy(1L << Math.min(tries - 1, 20));
        known.put(id, new Setback(tries, now.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST)));
        return tries;
    }

    /// Forgets all but these.
    void keepOnly(Set<UUID> ids) {
        known.keySet().retainAll(ids);
    }
}
