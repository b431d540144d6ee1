package nl.millenniumgemeenten.subscription.preference;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.subscription.follow.Follows;
import nl.millenniumgemeenten.subscription.list.EndReason;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.list.MailingLists;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.signup.Unsubscribe;
import nl.millenniumgemeenten.subscription.subscriber.Consent;
import nl.millenniumgemeenten.subscription.subscriber.ConsentWording;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a reader choose again. A tick that comes on is a consent, given on the page itself: whoever
/// has the link got a mail at the address. Who ticks nothing leaves, and the address goes.
@Singleton
class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);
    private static final String SOURCE = "preferences";

    private final Subscribers subscribers;
    private final MailingLists lists;
    private final Subscriptions subscriptions;
    private final Unsubscribe unsubscribe;
    private final SubscriberCount count;
    private final Follows follows;
    private final TraceKey traces;
    private final InstantSource clock;

    Preferences(
            Subscribers subscribers,
            MailingLists lists,
            Subscriptions subscriptions,
            Unsubscribe unsubscribe,
            SubscriberCount count,
            Follows follows,
            TraceKey traces,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.lists = lists;
        this.subscriptions = subscriptions;
        this.unsubscribe = unsubscribe;
        this.count = count;
        this.follows = follows;
        this.traces = traces;
        this.clock = clock;
    }

    /// What there is behind a link.
    sealed interface Answer {
        /// Something to choose.
        record Open(Choice choice) implements Answer {}

        /// A sign-up that was not confirmed yet, so there is nothing to choose.
        record Unconfirmed(ReaderLanguage language) implements Answer {}

        /// Nobody who reads anything any more.
        record Left(ReaderLanguage language) implements Answer {}
    }

    /// What comes of choosing.
    enum Kept {
        /// It is as was chosen.
        DONE,
        /// The sign-up must be confirmed first.
        UNCONFIRMED,
        /// Who left signs up again.
        LEFT,
        /// There is a list among them that nobody new can join.
        NOT_OFFERED
    }

    /// What is chosen now; nothing if it is nobody's link. Changes nothing.
    @Transactional
    public Optional<Answer> look(Token token) {
        return subscribers.withUnsubscribeToken(token).map(this::open);
    }

    /// Chooses these lists and no others; nothing if it is nobody's link.
    @Transactional
    public Optional<Kept> choose(Token token, Set<ListKey> chosen, ReaderLanguage language) {
        return subscribers
                .withUnsubscribeToken(token)
                .map(reader -> choose(reader, chosen, language));
    }

    private Kept choose(Subscriber reader, Set<ListKey> chosen, ReaderLanguage language) {
        switch (open(reader)) {
            case Answer.Unconfirmed _ -> {
                return Kept.UNCONFIRMED;
            }
            case Answer.Left _ -> {
                return Kept.LEFT;
            }
            case Answer.Open _ -> {}
        }
        var offered = new LinkedHashSet<ListKey>();
        choice(reader, "").offers().forEach(offer -> offered.add(offer.list().key()));
        if (!offered.containsAll(chosen)) {
            return Kept.NOT_OFFERED;
        }
        if (chosen.isEmpty()) {
            unsubscribe.handle(reader.unsubscribeToken(), EndReason.PREFERENCES);
            return Kept.DONE;
        }
        keep(reader, chosen, language);
        return Kept.DONE;
    }

    private void keep(Subscriber reader, Set<ListKey> chosen, ReaderLanguage language) {
        var now = clock.instant();
        // The page was in the language that they chose before.
        var shown = subscribers.language(reader.id());
        var asked = new Consent.Asked(SOURCE, ConsentWording.preferences(shown));
        subscribers.speaks(reader.id(), language);
        subscriptions.ask(reader.id(), chosen, asked, now);
        count.joined(subscriptions.give(reader.id(), chosen, now));
        var given = new LinkedHashSet<>(subscriptions.active(reader.id()));
        given.removeAll(chosen);
        count.left(subscriptions.end(reader.id(), given, EndReason.PREFERENCES, now));
        LOG.atInfo().addKeyValue("subscriber", reader.id()).log("preferences kept");
    }

    private Answer open(Subscriber reader) {
        return switch (reader.state()) {
            case Subscriber.State.Confirmed(var address, _) ->
                    new Answer.Open(choice(reader, address.hint()));
            case Subscriber.State.Pending _ ->
                    new Answer.Unconfirmed(subscribers.language(reader.id()));
            case Subscriber.State.Unsubscribed _,
                    Subscriber.State.Withdrawn _,
                    Subscriber.State.Lapsed _,
                    Subscriber.State.Forgotten _ ->
                    new Answer.Left(subscribers.language(reader.id()));
        };
    }

    /// Open lists, and closed ones for who reads them.
    private Choice choice(Subscriber reader, String hint) {
        var active = subscriptions.active(reader.id());
        return new Choice(
                hint,
                subscribers.language(reader.id()),
                lists.all().stream()
                        .filter(list -> list.open() || active.contains(list.key()))
                        .map(list -> new Choice.Offer(list, active.contains(list.key())))
                        .toList(),
                reader.address().map(traces::of).map(follows::of).map(List::size).orElse(0));
    }
}
