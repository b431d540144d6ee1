package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.mail.AddressBudget;

/// Forgets links that came too late, and what forgetting somebody had to leave for a while.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetLinks {
    private final PersonalLinks links;
    private final AddressBudget budget;
    private final Erasure erasure;
    private final InstantSource clock;

    ForgetLinks(PersonalLinks links, AddressBudget budget, Erasure erasure, InstantSource clock) {
        this.links = links;
        this.budget = budget;
        this.erasure = erasure;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "15m")
    @Transactional
    void run() {
        links.forgetExpired(clock.instant());
        budget.forget(clock.instant());
        erasure.eraseLeftovers();
    }
}
