package nl.millenniumgemeenten.subscription.fediverse.post;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Looks every few seconds whether there is something to post.
@Singleton
@Requires(property = "fediverse.enabled", notEquals = "false")
class NewsTeller {
    private final TellNews tell;

    NewsTeller(TellNews tell) {
        this.tell = tell;
    }

    @Scheduled(initialDelay = "2s", fixedDelay = "2s")
    void run() {
        while (tell.next()) {
            // Some at a time.
        }
    }
}
