package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases the addresses of people who did not confirm in time. Any number of instances can do so at
/// once: each takes rows that no other has in hand.
@Singleton
class LapseSignUps {
    private static final Logger LOG = LoggerFactory.getLogger(LapseSignUps.class);
    static final int BATCH = 500;

    private final Subscribers subscribers;
    private final InstantSource clock;

    LapseSignUps(Subscribers subscribers, InstantSource clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /// Lapses one batch and tells how many it held.
    @Transactional
    public int handle() {
        var now = clock.instant();
        var overdue = subscribers.overdue(now, BATCH);
        overdue.forEach(subscriber -> subscribers.save(subscriber.lapse(now)));
        if (!overdue.isEmpty()) {
            LOG.atInfo().addKeyValue("subscribers", overdue.size()).log("sign-ups lapsed");
        }
        return overdue.size();
    }
}
