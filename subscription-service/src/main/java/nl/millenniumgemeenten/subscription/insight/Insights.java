package nl.millenniumgemeenten.subscription.insight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.subscription.answer.Answers;
import nl.millenniumgemeenten.subscription.follow.Follow;
import nl.millenniumgemeenten.subscription.follow.Follower;
import nl.millenniumgemeenten.subscription.follow.Followers;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Proof;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.Trace;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;

/// Shows somebody everything that we know, and finds them for what they ask then.
@Singleton
class Insights {
    private final PersonalLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Knowledge knowledge;
    private final Followers followers;
    private final Follows follows;
    private final Answers answers;
    private final TraceKey traces;
    private final InstantSource clock;

    Insights(
            PersonalLinks links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Knowledge knowledge,
            Followers followers,
            Follows follows,
            Answers answers,
            TraceKey traces,
            InstantSource clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.knowledge = knowledge;
        this.followers = followers;
        this.follows = follows;
        this.answers = answers;
        this.traces = traces;
        this.clock = clock;
    }

    /// Nothing if the link does not work (any more).
    @Transactional
    public Optional<InsightJson> look(Token token) {
        return links.insight(token, clock.instant())
                .map(link -> told(person(link), Optional.of(link.trace())));
    }

    /// Everything that we know of a subscriber, for an administrator who helps them.
    @Transactional
    public Optional<InsightJson> look(SubscriberId id) {
        return Optional.of(person(id))
                .filter(found -> !found.isEmpty())
                .map(found ->
                        told(
                                found,
                                trace(found) instanceof Trace trace
                                        ? Optional.of(trace)
                                        : Optional.empty()));
    }

    /// Every row that is about the person of this one; nothing if there is none.
    List<Subscriber> person(SubscriberId id) {
        var known = subscribers.withId(id).stream().toList();
        return trace(known) instanceof Trace trace
                ? person(new PersonalLinks.Insight(trace, id, Instant.EPOCH))
                : known;
    }

    /// What stays of the address of this person, as far as we still know it.
    Proof trace(List<Subscriber> person) {
        return person.stream()
                .findFirst()
                .map(known ->
                        switch (known.state()) {
                            case Subscriber.State.Pending(var address, _, _) -> traces.of(address);
                            case Subscriber.State.Confirmed(var address, _) -> traces.of(address);
                            case Subscriber.State.Unsubscribed(_, _, var proof) -> proof;
                            case Subscriber.State.Forgotten(_, var proof) -> proof;
                            case Subscriber.State.Withdrawn _, Subscriber.State.Lapsed _ ->
                                    new Proof.None();
                        })
                .orElseGet(Proof.None::new);
    }

    /// Every row that is about this person: as a reader first, then of times before.
    List<Subscriber> person(PersonalLinks.Insight link) {
        var person = new ArrayList<Subscriber>();
        var reader = link.reader();
        if (reader != null) {
            subscribers.withId(reader).ifPresent(person::add);
        }
        for (var before : subscribers.withTrace(link.trace())) {
            if (!before.id().equals(reader)) {
                person.add(before);
            }
        }
        return person;
    }

    /// @param trace of the address, if it is still known
    private InsightJson told(List<Subscriber> person, Optional<Trace> trace) {
        var ids = person.stream().map(Subscriber::id).toList();
        var now = person.stream().findFirst();
        return new InsightJson(
                now.map(Insights::state).orElse("left"),
                now.flatMap(Subscriber::address)
                        .or(() -> trace.flatMap(this::followerAt))
                        .map(EmailAddress::typed)
                        .orElse(null),
                now.map(Subscriber::id)
                        .map(subscribers::language)
                        .map(ReaderLanguage::tag)
                        .orElse(null),
                ids.stream().flatMap(id -> lists(id).stream()).toList(),
                knowledge.acts(ids),
                knowledge.deliveries(ids),
                knowledge.mails(ids),
                knowledge.bounces(ids),
                person.stream().anyMatch(Insights::provable),
                trace.stream().flatMap(this::followed).toList(),
                trace.stream().flatMap(this::answered).toList());
    }

    private Optional<EmailAddress> followerAt(Trace trace) {
        return followers.withTrace(trace).stream().findFirst().map(Follower::address);
    }

    private Stream<InsightJson.FollowJson> followed(Trace trace) {
        return Stream.concat(
                follows.of(trace).stream().map(follow -> followed(follow, true)),
                follows.asked(trace, clock.instant()).stream()
                        .map(follow -> followed(follow, false)));
    }

    private static InsightJson.FollowJson followed(Follow follow, boolean confirmed) {
        return new InsightJson.FollowJson(
                follow.number(), follow.title(), follow.pace().word(), confirmed, follow.since());
    }

    private Stream<InsightJson.AnswerJson> answered(Trace trace) {
        return answers.of(trace).stream()
                .map(answer ->
                        new InsightJson.AnswerJson(
                                answer.discussion(),
                                follows.title(answer.discussion()).orElse(""),
                                answer.body(),
                                answer.receivedAt()));
    }

    private List<InsightJson.ListJson> lists(SubscriberId id) {
        return subscriptions.of(id).stream()
                .map(known ->
                        new InsightJson.ListJson(
                                known.list().value(),
                                known.title(),
                                known.state().name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String state(Subscriber subscriber) {
        return switch (subscriber.state()) {
            case Subscriber.State.Pending _ -> "pending";
            case Subscriber.State.Confirmed _ -> "confirmed";
            case Subscriber.State.Unsubscribed _,
                    Subscriber.State.Withdrawn _,
                    Subscriber.State.Lapsed _,
                    Subscriber.State.Forgotten _ ->
                    "left";
        };
    }

    private static boolean provable(Subscriber subscriber) {
        return switch (subscriber.state()) {
            case Subscriber.State.Unsubscribed(_, _, var proof) -> !(proof instanceof Proof.None);
            case Subscriber.State.Forgotten(_, var proof) -> !(proof instanceof Proof.None);
            case Subscriber.State.Pending _,
                    Subscriber.State.Confirmed _,
                    Subscriber.State.Withdrawn _,
                    Subscriber.State.Lapsed _ ->
                    false;
        };
    }
}
