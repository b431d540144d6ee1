package nl.millenniumgemeenten.content.discussion;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets who wrote from elsewhere when none of it came on the site: their server may never tell
/// us that they are gone.
@Singleton
public class ForgetUntoldContributors {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Contributors contributors;
    private final InstantSource clock;

    ForgetUntoldContributors(Contributors contributors, InstantSource clock) {
        this.contributors = contributors;
        this.clock = clock;
    }

    /// Forgets what is due.
    @Transactional
    public void run() {
        contributors.forgetUntoldElsewhereBefore(clock.instant().minus(REMEMBERED));
    }

    /// Does so now and then.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Hourly {
        private final ForgetUntoldContributors forget;

        Hourly(ForgetUntoldContributors forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "13m", fixedDelay = "6h")
        void run() {
            forget.run();
        }
    }
}
