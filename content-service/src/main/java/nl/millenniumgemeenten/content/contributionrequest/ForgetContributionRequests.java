package nl.millenniumgemeenten.content.contributionrequest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Forgets what was written, and by whom, when nobody used its link in time.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetContributionRequests {
    private final ContributionRequests requests;
    private final InstantSource clock;

    ForgetContributionRequests(ContributionRequests requests, InstantSource clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "1h")
    @Transactional
    void run() {
        requests.forgetOver(clock.instant());
    }
}
