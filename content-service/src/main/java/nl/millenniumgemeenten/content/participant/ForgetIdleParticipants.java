package nl.millenniumgemeenten.content.participant;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// Forgets who has nothing on the site and nothing that waits, when the browser in which they
/// confirmed their address has forgotten them, too.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
public class ForgetIdleParticipants {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Participants participants;
    private final InstantSource clock;

    ForgetIdleParticipants(Participants participants, InstantSource clock) {
        this.participants = participants;
        this.clock = clock;
    }

    /// Forgets those who are due.
    @Scheduled(initialDelay = "5m", fixedDelay = "6h")
    @Transactional
    public void run() {
        participants.forgetIdleSince(clock.instant().minus(REMEMBERED));
    }
}
