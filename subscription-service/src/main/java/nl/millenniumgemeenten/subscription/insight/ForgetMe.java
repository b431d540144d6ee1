package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.subscription.answer.Answers;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Proof;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases somebody everywhere at once. A trace stays if they let it: with it we keep an import from
/// bringing them back, and can show that they agreed once. Without it we know nothing any more.
@Singleton
class ForgetMe {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetMe.class);

    private final PersonalLinks links;
    private final Insights insights;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final SubscriberCount count;
    private final Followers followers;
    private final Answers answers;
    private final Erasure erasure;
    private final OnRequest onRequest;
    private final InstantSource clock;

    ForgetMe(
            PersonalLinks links,
            Insights insights,
            Subscribers subscribers,
            Subscriptions subscriptions,
            SubscriberCount count,
            Followers followers,
            Answers answers,
            Erasure erasure,
            OnRequest onRequest,
            InstantSource clock) {
        this.links = links;
        this.insights = insights;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.count = count;
        this.followers = followers;
        this.answers = answers;
        this.erasure = erasure;
        this.onRequest = onRequest;
        this.clock = clock;
    }

    /// Whether the link worked.
    @Transactional
    public boolean handle(Token token, boolean keepProof) {
        var now = clock.instant();
        var link = links.insight(token, now);
        if (link.isEmpty()) {
            return false;
        }
        var proof = keepProof ? link.get().trace() : new Proof.None();
        forget(insights.person(link.get()), proof, now);
        followers.forget(link.get().trace());
        answers.forget(link.get().trace());
        links.use(token, now);
        return true;
    }

    /// Erases somebody who asked an administrator; whether there is somebody to erase.
    @Transactional
    public boolean handle(SubscriberId id, boolean keepProof, OnRequest.Why why) {
        var now = clock.instant();
        var person = insights.person(id);
        if (person.isEmpty()) {
            return false;
        }
        var trace = insights.trace(person);
        Proof proof = keepProof ? trace : new Proof.None();
        forget(person, proof, now);
        if (trace instanceof Trace known) {
            followers.forget(known);
            answers.forget(known);
        }
        onRequest.keep(id, why, now);
        return true;
    }

    private void forget(List<Subscriber> person, Proof proof, Instant now) {
        for (var known : person) {
            switch (known.state()) {
                case Subscriber.State.Pending(var address, _, _) ->
                        forget(known, address, proof, now);
                case Subscriber.State.Confirmed(var address, _) ->
                        forget(known, address, proof, now);
                case Subscriber.State.Unsubscribed _, Subscriber.State.Forgotten _ ->
                        forgetBefore(known, proof, now);
                case Subscriber.State.Withdrawn _, Subscriber.State.Lapsed _ -> {}
            }
        }
    }

    private void forget(Subscriber known, EmailAddress address, Proof proof, Instant now) {
        count.left(subscriptions.end(known.id(), EndReason.FORGOTTEN, now));
        subscribers.save(known.forget(proof, now));
        erasure.erase(known.id(), address);
        LOG.atInfo().addKeyValue("subscriber", known.id()).log("subscriber forgotten");
    }

    /// Who left before has no address here; what can go is the proof.
    private void forgetBefore(Subscriber known, Proof proof, Instant now) {
        if (proof instanceof Proof.None) {
            subscribers.save(known.forget(proof, now));
            LOG.atInfo().addKeyValue("subscriber", known.id()).log("proof erased");
        }
    }
}
