package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases the addresses of people who did not confirm in time. Any number of instances can do so at
/// once: each takes rows that no other has in hand. A list that a reader asked for later lapses
/// alone.
@Singleton
class LapseSignUps {
    private static final Logger LOG = LoggerFactory.getLogger(LapseSignUps.class);
    static final int BATCH = 500;

    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final InstantSource clock;

    LapseSignUps(Subscribers subscribers, Subscriptions subscriptions, InstantSource clock) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /// Lapses one batch and tells how many it held.
    @Transactional
    public int handle() {
        var now = clock.instant();
        var overdue = subscribers.overdue(now, BATCH);
        for (var subscriber : overdue) {
            subscribers.save(subscriber.lapse(now));
            subscriptions.end(subscriber.id(), EndReason.LAPSED, now);
        }
        if (overdue.isEmpty()) {
            subscriptions.lapse(now.minus(Subscriber.PATIENCE), now);
        }
        if (!overdue.isEmpty()) {
            LOG.atInfo().addKeyValue("subscribers", overdue.size()).log("sign-ups lapsed");
        }
        return overdue.size();
    }
}
