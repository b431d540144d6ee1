package nl.millenniumgemeenten.subscription.signup;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.list.MailingLists;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.mail.MailKind;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.subscriber.Consent;
import nl.millenniumgemeenten.subscription.subscriber.ConsentWording;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.SignUpAgain;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Someone filled in an address. What comes of it is told by mail alone, so that nobody can find
/// out who reads the newsletter by trying addresses.
@Singleton
class SignUp {
    private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);

    private final Subscribers subscribers;
    private final MailingLists lists;
    private final Subscriptions subscriptions;
    private final MailQueue mails;
    private final InstantSource clock;

    SignUp(
            Subscribers subscribers,
            MailingLists lists,
            Subscriptions subscriptions,
            MailQueue mails,
            InstantSource clock) {
        this.subscribers = subscribers;
        this.lists = lists;
        this.subscriptions = subscriptions;
        this.mails = mails;
        this.clock = clock;
    }

    /// Who asks for what; `lists` are open ones.
    record Command(
            EmailAddress address, String source, Set<ListKey> lists, ReaderLanguage language) {
        Command {
            lists = Set.copyOf(lists);
        }
    }

    /// Those of these lists that nobody new can join, or that are not there.
    @Transactional
    public Set<ListKey> closed(Set<ListKey> asked) {
        var closed = new LinkedHashSet<>(asked);
        for (var list : lists.all()) {
            if (list.open()) {
                closed.remove(list.key());
            }
        }
        return closed;
    }

    @Transactional
    public void handle(Command command) {
        var now = clock.instant();
        var asked = new Consent.Asked(command.source(), ConsentWording.current(command.language()));
        var newcomer = Subscriber.signUp(command.address(), asked, now);
        if (!welcome(newcomer, command, asked, now)) {
            // Who had the address can have left within this moment: then it is new after all.
            subscribers
                    .withAddress(command.address())
                    .ifPresentOrElse(
                            known -> again(known, command, asked, now),
                            () -> welcome(newcomer, command, asked, now));
        }
    }

    private boolean welcome(
            Subscriber newcomer, Command command, Consent.Asked asked, Instant now) {
        if (!subscribers.add(newcomer)) {
            return false;
        }
        subscribers.speaks(newcomer.id(), command.language());
        subscriptions.ask(newcomer.id(), command.lists(), asked, now);
        mails.add(newcomer.id(), MailKind.CONFIRMATION, now);
        tell("sign-up received", newcomer.id());
        return true;
    }

    private void again(Subscriber known, Command command, Consent.Asked asked, Instant now) {
        boolean readsAll = subscriptions.active(known.id()).containsAll(command.lists());
        int recent = mails.queuedSince(known.id(), now.minus(Subscriber.MAIL_WINDOW));
        switch (known.signUpAgain(asked, readsAll, recent, now)) {
            case SignUpAgain.AskOnceMore(var subscriber) -> {
                subscribers.save(subscriber);
                subscribers.speaks(subscriber.id(), command.language());
                // The link of the new mail confirms what the one before it asked too, in its words.
                var lists = new LinkedHashSet<>(command.lists());
                subscriptions.waiting(subscriber.id()).forEach(one -> lists.add(one.list()));
                subscriptions.ask(subscriber.id(), lists, asked, now);
                mails.add(subscriber.id(), MailKind.CONFIRMATION, now);
                tell("sign-up received again", subscriber.id());
            }
            case SignUpAgain.AskForMore() -> {
                subscriptions.ask(known.id(), command.lists(), asReadBy(known, command), now);
                mails.add(known.id(), MailKind.CONFIRMATION, now);
                tell("more lists asked for", known.id());
            }
            case SignUpAgain.AlreadySubscribed() -> {
                mails.add(known.id(), MailKind.ALREADY_SUBSCRIBED, now);
                tell("sign-up of a subscriber", known.id());
            }
            case SignUpAgain.EnoughMails() -> tell("sign-up without another mail", known.id());
        }
    }

    /// Anybody can fill in the address of a reader: that does not change in which language they are
    /// asked.
    private Consent.Asked asReadBy(Subscriber known, Command command) {
        return new Consent.Asked(
                command.source(), ConsentWording.current(subscribers.language(known.id())));
    }

    private static void tell(String outcome, SubscriberId subscriber) {
        LOG.atInfo().addKeyValue("subscriber", subscriber).log(outcome);
    }
}
