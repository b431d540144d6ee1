package nl.millenniumgemeenten.content.spam;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Learns soon after the start, and every few minutes from then on.
@Singleton
class LearnSpam {
    private final SpamFilter filter;

    LearnSpam(SpamFilter filter) {
        this.filter = filter;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "5m")
    void run() {
        filter.learn();
    }
}
