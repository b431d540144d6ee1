package nl.millenniumgemeenten.municipality.contact;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets links that have not worked for long.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetContactLinks {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final ContactLinks links;
    private final InstantSource clock;

    ForgetContactLinks(ContactLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "2m", fixedDelay = "1h")
    void run() {
        links.forgetMadeBefore(clock.instant().minus(REMEMBERED));
    }
}
