package nl.millenniumgemeenten.content.owntext;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;

/// Forgets the texts that people took back, when the desk will not need them any more. It tells the
/// world so again: Kafka forgets what was overwritten when something comes in later.
@Singleton
@Requires(property = "clean-up.enabled", notEquals = "false")
public class ForgetTakenBack {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST = 100;

    private final OwnContributions contributions;
    private final ChangeContribution change;
    private final InstantSource clock;

    ForgetTakenBack(
            OwnContributions contributions, ChangeContribution change, InstantSource clock) {
        this.contributions = contributions;
        this.change = change;
        this.clock = clock;
    }

    /// Forgets some that are due.
    @Scheduled(initialDelay = "7m", fixedDelay = "1h")
    @Transactional
    public void run() {
        var before = clock.instant().minus(REMEMBERED);
        contributions.takenBackBefore(before, MOST).forEach(change::erase);
    }
}
