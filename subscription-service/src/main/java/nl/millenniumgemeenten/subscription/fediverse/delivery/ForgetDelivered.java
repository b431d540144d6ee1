package nl.millenniumgemeenten.subscription.fediverse.delivery;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.fediverse.Rows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what was brought, and servers that are not there any more with who followed us from
/// there.
@Singleton
public class ForgetDelivered {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetDelivered.class);

    /// Servers go on holiday with who keeps them.
    private static final Duration NEVER_SEEN_AGAIN = Duration.ofDays(60);

    private final Deliveries deliveries;
    private final Rows rows;
    private final InstantSource clock;

    ForgetDelivered(Deliveries deliveries, Rows rows, InstantSource clock) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.clock = clock;
    }

    /// Forgets what is due.
    @Transactional
    public void run() {
        deliveries.forgetDone();
        int followers =
                rows.update(
                        """
                        delete from fediverse_follower f using fediverse_server s
                        where s.host = f.server and s.failing_since < ?
                        """,
                        clock.instant().minus(NEVER_SEEN_AGAIN));
        if (followers > 0) {
            LOG.atInfo()
                    .addKeyValue("followers", followers)
                    .log("followers of servers that are gone forgotten");
        }
        rows.update(
                """
                delete from fediverse_server s
                where s.blocked_at is null and (s.claimed_until is null or s.claimed_until < ?)
                    and not exists (select from fediverse_follower f where f.server = s.host)
                    and not exists (select from fediverse_delivery d where d.server = s.host)
                """,
                clock.instant());
    }

    /// Does so every hour.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Hourly {
        private final ForgetDelivered forget;

        Hourly(ForgetDelivered forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "11m", fixedDelay = "1h")
        void run() {
            forget.run();
        }
    }
}
