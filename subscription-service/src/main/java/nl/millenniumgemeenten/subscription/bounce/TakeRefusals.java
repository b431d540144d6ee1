package nl.millenniumgemeenten.subscription.bounce;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes what mail servers refused while we were sending for the report that it is. Any number of
/// instances can do so at once: a report is kept once.
@Singleton
class TakeRefusals {
    private static final int BATCH = 500;

    private final Bounces bounces;
    private final TakeBounce take;

    TakeRefusals(Bounces bounces, TakeBounce take) {
        this.bounces = bounces;
        this.take = take;
    }

    /// Takes one batch and tells how many it held.
    int handle() {
        var refused = refused();
        refused.forEach(take::handle);
        return refused.size();
    }

    @ReadOnly
    List<Bounce> refused() {
        return bounces.refusedWhileSending(BATCH);
    }

    /// Does so now and then.
    @Singleton
    @Requires(property = "clean-up.enabled", notEquals = "false")
    static class Clock {
        private final TakeRefusals refusals;

        Clock(TakeRefusals refusals) {
            this.refusals = refusals;
        }

        @Scheduled(initialDelay = "1m", fixedDelay = "1m")
        void run() {
            while (refusals.handle() == BATCH) {}
        }
    }
}
