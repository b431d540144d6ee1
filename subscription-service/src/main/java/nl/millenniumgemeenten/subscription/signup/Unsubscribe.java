package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.delivery.Arrivals;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.list.Subscription;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import nl.millenniumgemeenten.subscription.subscriber.Unsubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Someone used the link to unsubscribe that stands in every mail. It works the first time, and
/// every time.
@Singleton
public class Unsubscribe {
    private static final Logger LOG = LoggerFactory.getLogger(Unsubscribe.class);

    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final SubscriberCount count;
    private final Arrivals arrivals;
    private final Followers followers;
    private final TraceKey traces;
    private final InstantSource clock;

    Unsubscribe(
            Subscribers subscribers,
            Subscriptions subscriptions,
            SubscriberCount count,
            Arrivals arrivals,
            Followers followers,
            TraceKey traces,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.count = count;
        this.arrivals = arrivals;
        this.followers = followers;
        this.traces = traces;
        this.clock = clock;
    }

    /// Whose link this is; nothing if nobody's.
    @Transactional
    public Optional<Subscriber> owner(Token token) {
        return subscribers.withUnsubscribeToken(token);
    }

    /// In which language whoever this link belongs to reads; nothing if it is nobody's.
    @Transactional
    public Optional<ReaderLanguage> language(Token token) {
        return subscribers
                .withUnsubscribeToken(token)
                .map(reader -> subscribers.language(reader.id()));
    }

    /// Nothing if it is nobody's link.
    @Transactional
    public Optional<Unsubscription> handle(Token token, EndReason reason) {
        var unsubscription =
                subscribers
                        .withUnsubscribeToken(token)
                        .map(subscriber -> subscriber.unsubscribe(traces, clock.instant()));
        switch (unsubscription.orElseGet(Unsubscription.AlreadyUnsubscribed::new)) {
            case Unsubscription.Unsubscribed(var subscriber) -> {
                subscribers.save(subscriber);
                count.left(subscriptions.end(subscriber.id(), reason, clock.instant()));
                tell("unsubscribed", subscriber.id());
            }
            case Unsubscription.Withdrawn(var subscriber) -> {
                subscribers.save(subscriber);
                subscriptions.end(subscriber.id(), reason, clock.instant());
                tell("sign-up withdrawn", subscriber.id());
            }
            case Unsubscription.ListsEnded _, Unsubscription.AlreadyUnsubscribed() -> {}
        }
        return unsubscription;
    }

    /// Ends every mail to this address: the discussions that are followed there, too. Nothing if it
    /// is nobody's link.
    @Transactional
    public Optional<Unsubscription> everything(Token token, EndReason reason) {
        subscribers
                .withUnsubscribeToken(token)
                .flatMap(Subscriber::address)
                .ifPresent(address -> followers.forget(traces.of(address)));
        return handle(token, reason);
    }

    /// What a reader would stop reading by the link of this issue alone.
    @Transactional
    public List<Subscription> broughtBy(Subscriber reader, long issueNumber) {
        return subscriptions.broughtBy(reader.id(), issueNumber);
    }

    /// Ends the lists that brought this issue. Who reads nothing else has left altogether. A mail
    /// program that asks twice ends nothing more. Whoever has the link of an issue has the issue.
    /// Nothing if it is nobody's link.
    @Transactional
    public Optional<Unsubscription> handle(Token token, long issueNumber, EndReason reason) {
        var reader = subscribers.withUnsubscribeToken(token);
        reader.ifPresent(known -> arrivals.proven(known.id(), issueNumber));
        if (reader.isEmpty() || !(reader.get().state() instanceof Subscriber.State.Confirmed)) {
            return handle(token, reason);
        }
        return reader.flatMap(known -> end(known, issueNumber, reason));
    }

    private Optional<Unsubscription> end(Subscriber reader, long issueNumber, EndReason reason) {
        var brought =
                subscriptions.broughtBy(reader.id(), issueNumber).stream()
                        .map(Subscription::list)
                        .toList();
        var others = new LinkedHashSet<>(subscriptions.active(reader.id()));
        brought.forEach(others::remove);
        if (others.isEmpty()) {
            return handle(reader.unsubscribeToken(), reason);
        }
        if (brought.isEmpty()) {
            return Optional.of(new Unsubscription.AlreadyUnsubscribed());
        }
        count.left(subscriptions.end(reader.id(), brought, reason, clock.instant()));
        tell("unsubscribed from an issue's lists", reader.id());
        return Optional.of(new Unsubscription.ListsEnded(reader));
    }

    private static void tell(String outcome, SubscriberId subscriber) {
        LOG.atInfo().addKeyValue("subscriber", subscriber).log(outcome);
    }
}
