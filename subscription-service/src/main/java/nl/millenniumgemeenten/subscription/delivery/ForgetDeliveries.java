package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets to whom an issue went, and what came back of it, when nothing can come back any more.
/// How many there were of each stays in the tally. Each chunk is a transaction, so that nobody
/// waits long for it, and what a crash leaves is done the next time.
@Singleton
class ForgetDeliveries {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetDeliveries.class);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int CHUNK = 5_000;

    private final OldDeliveries deliveries;
    private final InstantSource clock;

    ForgetDeliveries(OldDeliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void handle() {
        deliveries.issuesEndedBefore(clock.instant().minus(REMEMBERED)).forEach(this::forget);
    }

    private void forget(UUID issue) {
        long forgotten = 0;
        var chunk = new OldDeliveries.Chunk(0, 0);
        do {
            chunk = deliveries.delete(issue, chunk.last(), CHUNK);
            forgotten += chunk.size();
        } while (chunk.size() == CHUNK);
        deliveries.done(issue, clock.instant());
        LOG.atInfo()
                .addKeyValue("issue", issue)
                .addKeyValue("deliveries", forgotten)
                .log("deliveries forgotten");
    }

    /// Does so now and then.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Clock {
        private final ForgetDeliveries forget;

        Clock(ForgetDeliveries forget) {
            this.forget = forget;
        }

        @Scheduled(initialDelay = "5m", fixedDelay = "1h")
        void run() {
            forget.handle();
        }
    }
}
