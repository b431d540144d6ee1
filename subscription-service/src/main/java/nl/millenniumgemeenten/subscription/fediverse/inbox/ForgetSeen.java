package nl.millenniumgemeenten.subscription.fediverse.inbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.fediverse.Rows;

/// Forgets which acts we had and which notes are gone, when their signatures are too old to be
/// taken again, and keys of who has nothing to do with us.
@Singleton
public class ForgetSeen {
    private static final Duration SEEN = Duration.ofDays(14);
    private static final Duration STRANGERS = Duration.ofDays(2);

    private final Rows rows;
    private final InstantSource clock;

    ForgetSeen(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Forgets what is due.
    @Transactional
    public void run() {
        rows.update("delete from fediverse_seen where seen_at < ?", clock.instant().minus(SEEN));
        rows.update("delete from fediverse_gone where gone_at < ?", clock.instant().minus(SEEN));
        rows.update(
                """
                delete from fediverse_key k
                where k.fetched_at < ?
                    and not exists (select from fediverse_follower f where f.actor = k.owner)
                    and not exists (select from fediverse_writer w where w.actor = k.owner)
                """,
                clock.instant().minus(STRANGERS));
    }

    /// Does so every hour.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Hourly {
        private final ForgetSeen forget;

        Hourly(ForgetSeen forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "12m", fixedDelay = "1h")
        void run() {
            forget.run();
        }
    }
}
