package nl.millenniumgemeenten.content.erasure;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/// Tells again that somebody was forgotten, until Kafka has forgotten them as well.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class RepeatErasures {
    private final ForgetParticipant forget;

    RepeatErasures(ForgetParticipant forget) {
        this.forget = forget;
    }

    @Scheduled(initialDelay = "6m", fixedDelay = "1h")
    void run() {
        while (forget.repeat()) {
            // One a transaction.
        }
    }
}
