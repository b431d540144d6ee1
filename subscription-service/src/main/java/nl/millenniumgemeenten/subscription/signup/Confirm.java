package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.list.AskedLists;
import nl.millenniumgemeenten.subscription.list.MailingList;
import nl.millenniumgemeenten.subscription.list.MailingLists;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.mail.MailKind;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.newsletter.SubscriberCount;
import nl.millenniumgemeenten.subscription.subscriber.Confirmation;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLinks;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Someone pressed the button behind the link in a confirmation mail. From here on there is
/// consent.
@Singleton
class Confirm {
    private static final Logger LOG = LoggerFactory.getLogger(Confirm.class);

    private final ConfirmationLinks links;
    private final Subscribers subscribers;
    private final AskedLists asked;
    private final MailingLists lists;
    private final Subscriptions subscriptions;
    private final MailQueue mails;
    private final SubscriberCount count;
    private final InstantSource clock;

    Confirm(
            ConfirmationLinks links,
            Subscribers subscribers,
            AskedLists asked,
            MailingLists lists,
            Subscriptions subscriptions,
            MailQueue mails,
            SubscriberCount count,
            InstantSource clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.asked = asked;
        this.lists = lists;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.count = count;
        this.clock = clock;
    }

    /// What pressing the button would do now, and for which lists.
    record Foreseen(Confirmation confirmation, List<MailingList> lists) {}

    /// What pressing the button would do now; changes nothing.
    @Transactional
    public Optional<Foreseen> foresee(Token token) {
        return decide(token)
                .map(confirmation ->
                        new Foreseen(
                                confirmation,
                                asked.of(token).stream()
                                        .flatMap(key -> lists.withKey(key).stream())
                                        .toList()));
    }

    /// In which language whoever this link belongs to reads; nothing if there is no such link.
    @Transactional
    public Optional<ReaderLanguage> language(Token token) {
        return links.withToken(token).map(link -> subscribers.language(link.subscriber()));
    }

    /// Nothing if there is no such link.
    @Transactional
    public Optional<Confirmation> handle(Token token) {
        var confirmation = decide(token);
        switch (confirmation.orElseGet(Confirmation.Expired::new)) {
            case Confirmation.Confirmed(var subscriber) -> {
                subscribers.save(subscriber);
                give(subscriber, token);
                mails.add(subscriber.id(), MailKind.WELCOME, clock.instant());
                tell("sign-up confirmed", subscriber);
            }
            case Confirmation.MoreLists(var subscriber) -> {
                give(subscriber, token);
                tell("more lists confirmed", subscriber);
            }
            case Confirmation.AlreadyConfirmed(), Confirmation.Expired() -> {}
        }
        return confirmation;
    }

    private void give(Subscriber subscriber, Token token) {
        count.joined(subscriptions.give(subscriber.id(), asked.of(token), clock.instant()));
    }

    private Optional<Confirmation> decide(Token token) {
        return links.withToken(token)
                .flatMap(link ->
                        subscribers
                                .withId(link.subscriber())
                                .map(known ->
                                        known.confirm(
                                                link, listsWait(known, token), clock.instant())));
    }

    private boolean listsWait(Subscriber known, Token token) {
        var lists = asked.of(token);
        return subscriptions.waiting(known.id()).stream()
                .anyMatch(waiting -> lists.contains(waiting.list()));
    }

    private static void tell(String outcome, Subscriber subscriber) {
        LOG.atInfo().addKeyValue("subscriber", subscriber.id()).log(outcome);
    }
}
