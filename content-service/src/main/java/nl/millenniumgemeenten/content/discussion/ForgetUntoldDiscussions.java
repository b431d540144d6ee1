package nl.millenniumgemeenten.content.discussion;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets discussions that were begun for what waited, when none of it came on the site.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetUntoldDiscussions {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Discussions discussions;
    private final InstantSource clock;

    ForgetUntoldDiscussions(Discussions discussions, InstantSource clock) {
        this.discussions = discussions;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "9m", fixedDelay = "6h")
    @Transactional
    void run() {
        discussions.forgetUntoldBefore(clock.instant().minus(REMEMBERED));
    }
}
