package nl.millenniumgemeenten.content.presence;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Keeps the table of who is where as small as it is.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetPresence {
    private final Presence presence;

    ForgetPresence(Presence presence) {
        this.presence = presence;
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "1h")
    void run() {
        presence.forget();
    }
}
