package nl.millenniumgemeenten.gateway.service;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Takes over clicks as subscription-service does: each batch once.
public final class FakeClicks extends FakeService {
    private final Set<String> batches = new HashSet<>();
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();
    private volatile boolean lost;

    /// Counts from now on, but says that it could not.
    public void loseAnswers(boolean lost) {
        this.lost = lost;
    }

    /// By link and day.
    public Map<String, Integer> counted() {
        return Map.copyOf(counted);
    }

    @Override
    synchronized Answered answer(Asked asked) {
        if (!asked.path().equals("/clicks")) {
            return Answered.problem(404, "no-such-thing", "Dit is er niet.");
        }
        var batch = Objects.requireNonNull(asked.body().get("batch")).getStringValue();
        var counts = Objects.requireNonNull(asked.body().get("counts"));
        if (batches.add(batch)) {
            for (int at = 0; at < counts.size(); at++) {
                var count = Objects.requireNonNull(counts.get(at));
                counted.merge(
                        Objects.requireNonNull(count.get("link")).getIntValue()
                                + " "
                                + Objects.requireNonNull(count.get("day")).getStringValue(),
                        Objects.requireNonNull(count.get("clicks")).getIntValue(),
                        Integer::sum);
            }
        }
        return lost
                ? Answered.problem(503, "unavailable", "Dit werkt nu even niet.")
                : new Answered(204, 0, "");
    }
}
