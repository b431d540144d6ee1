package nl.millenniumgemeenten.content.timeline;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Asks the sources that are due, one after the other.
@Singleton
@Requires(property = "timeline.enabled", notEquals = "false")
class TimelineRunner {
    private final FetchTimeline fetch;

    TimelineRunner(FetchTimeline fetch) {
        this.fetch = fetch;
    }

    /// Looks so often that an editor who asks for it need not wait long.
    @Scheduled(initialDelay = "15s", fixedDelay = "10s")
    void run() {
        while (fetch.next()) {
            // One a turn.
        }
    }
}
