package nl.millenniumgemeenten.gateway.desk.newsletter;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.millenniumgemeenten.gateway.service.IssuePreviewJson;
import nl.millenniumgemeenten.gateway.service.Outcome;
import org.jspecify.annotations.Nullable;

/// The previews of the last moments. A screen and the frames in it show the same one, and ask for
/// it one by one: their service makes it once.
@Singleton
class RecentPreviews {
    /// So long a frame may take to ask for what its screen showed.
    private static final Duration KEPT = Duration.ofSeconds(10);

    /// One may be some 100 kB.
    private static final int MOST = 20;

    private final InstantSource clock;
    private final Map<Object, Asked> recent = new LinkedHashMap<>();

    RecentPreviews(InstantSource clock) {
        this.clock = clock;
    }

    private record Asked(CompletableFuture<Outcome<IssuePreviewJson>> answer, Instant at) {}

    /// What the service answers, or answered just now. Only what succeeded is kept.
    ///
    /// @param question equal for what is the same, of the same person
    Outcome<IssuePreviewJson> of(Object question, Supplier<Outcome<IssuePreviewJson>> ask) {
        var answer = new CompletableFuture<Outcome<IssuePreviewJson>>();
        var before = placed(question, answer);
        if (before != null) {
            return before.join();
        }
        Outcome<IssuePreviewJson> asked = new Outcome.Unavailable<>();
        try {
            asked = ask.get();
            return asked;
        } finally {
            if (!(asked instanceof Outcome.Ok<IssuePreviewJson>)) {
                forget(question);
            }
            answer.complete(asked);
        }
    }

    private synchronized @Nullable CompletableFuture<Outcome<IssuePreviewJson>> placed(
            Object question, CompletableFuture<Outcome<IssuePreviewJson>> answer) {
        var now = clock.instant();
        recent.values().removeIf(asked -> asked.at().plus(KEPT).isBefore(now));
        var before = recent.get(question);
        if (before != null) {
            return before.answer();
        }
        if (recent.size() == MOST) {
            recent.remove(recent.keySet().iterator().next());
        }
        recent.put(question, new Asked(answer, now));
        return null;
    }

    private synchronized void forget(Object question) {
        recent.remove(question);
    }
}
