package nl.millenniumgemeenten.subscription.fediverse.inbox;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What came of looking at addresses in the last minute, so that the same is not asked over and
/// over. Each instance remembers for itself, and not more than a little.
final class Recently<T> {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    /// The oldest first.
    private final Map<URI, Seen<T>> seen = new LinkedHashMap<>();

    private record Seen<T>(T what, Instant at) {
        boolean isOver(Instant now) {
            return !now.isBefore(at.plus(REMEMBERED));
        }
    }

    synchronized Optional<T> find(URI address, Instant now) {
        return Optional.ofNullable(seen.get(address))
                .filter(one -> !one.isOver(now))
                .map(Seen::what);
    }

    synchronized void keep(URI address, T what, Instant now) {
        seen.remove(address);
        var oldest = seen.values().iterator();
        while (oldest.hasNext() && (oldest.next().isOver(now) || seen.size() >= MOST)) {
            oldest.remove();
        }
        seen.put(address, new Seen<>(what, now));
    }
}
