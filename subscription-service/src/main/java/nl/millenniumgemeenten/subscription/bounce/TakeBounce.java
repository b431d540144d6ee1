package nl.millenniumgemeenten.subscription.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.delivery.Arrivals;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import nl.millenniumgemeenten.subscription.subscriber.Unsubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a report, and ends the subscriptions of a reader who cannot be reached or complained; the
/// address goes in the same transaction, as with everybody who leaves.
@Singleton
class TakeBounce {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBounce.class);

    private final Bounces bounces;
    private final Arrivals arrivals;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final SubscriberCount count;
    private final Followers followers;
    private final TraceKey traces;
    private final MeterRegistry meters;
    private final InstantSource clock;

    TakeBounce(
            Bounces bounces,
            Arrivals arrivals,
            Subscribers subscribers,
            Subscriptions subscriptions,
            SubscriberCount count,
            Followers followers,
            TraceKey traces,
            MeterRegistry meters,
            InstantSource clock) {
        this.bounces = bounces;
        this.arrivals = arrivals;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.count = count;
        this.followers = followers;
        this.traces = traces;
        this.meters = meters;
        this.clock = clock;
    }

    /// Nothing is kept of somebody who left already, nor of what came before. What comes back later
    /// tells that a server had taken the mail.
    @Transactional
    void handle(Bounce bounce) {
        if (bounce.origin() != Bounce.Origin.SMTP) {
            arrivals.proven(bounce.delivery());
        }
        var reader =
                bounces.reader(bounce.delivery())
                        .flatMap(subscribers::withId)
                        .filter(found -> found.state() instanceof Subscriber.State.Confirmed);
        if (reader.isEmpty() || !bounces.add(bounce, reader.get().id())) {
            return;
        }
        meters.counter("bounces", "kind", bounce.kind().word()).increment();
        LOG.atInfo()
                .addKeyValue("delivery", bounce.delivery())
                .addKeyValue("kind", bounce.kind().word())
                .addKeyValue("code", bounce.enhancedCode())
                .log("bounce taken");
        var now = clock.instant();
        bounces.of(reader.get().id(), now)
                .verdict(now)
                .ifPresent(reason -> leaveAlone(reader.get(), reason));
    }

    private void leaveAlone(Subscriber reader, EndReason reason) {
        var now = clock.instant();
        var left =
                reader.unsubscribe(traces, now) instanceof Unsubscription.Unsubscribed(var ended)
                        ? Optional.of(ended)
                        : Optional.<Subscriber>empty();
        left.ifPresent(ended -> {
            if (reader.state() instanceof Subscriber.State.Confirmed(var address, _)) {
                followers.forget(traces.of(address));
            }
            subscribers.save(ended);
            count.left(subscriptions.end(ended.id(), reason, now));
            LOG.atInfo()
                    .addKeyValue("subscriber", ended.id())
                    .addKeyValue("reason", reason.word())
                    .log("reader left alone");
        });
    }
}
