package nl.millenniumgemeenten.content.participant;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets links that have not worked for long.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
class ForgetParticipantLinks {
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final ParticipantLinks links;
    private final InstantSource clock;

    ForgetParticipantLinks(ParticipantLinks links, InstantSource clock) {
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "3m", fixedDelay = "1h")
    @Transactional
    void run() {
        links.forgetMadeBefore(clock.instant().minus(REMEMBERED));
    }
}
