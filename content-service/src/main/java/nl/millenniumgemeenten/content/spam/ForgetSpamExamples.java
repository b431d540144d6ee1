package nl.millenniumgemeenten.content.spam;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets examples that are old: advertising changes, and nothing of somebody is kept for ever.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetSpamExamples {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final SpamExamples examples;
    private final InstantSource clock;

    ForgetSpamExamples(SpamExamples examples, InstantSource clock) {
        this.examples = examples;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "8m", fixedDelay = "6h")
    @Transactional
    void run() {
        examples.forgetBefore(clock.instant().minus(REMEMBERED));
    }
}
