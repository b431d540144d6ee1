package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets that there were replies which are gone, when nothing of them can be under way any more.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetGoneReplies {
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Replies replies;
    private final InstantSource clock;

    ForgetGoneReplies(Replies replies, InstantSource clock) {
        this.replies = replies;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "6h")
    @Transactional
    void run() {
        replies.forgetGoneBefore(clock.instant().minus(REMEMBERED));
    }
}
