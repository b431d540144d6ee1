package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import nl.millenniumgemeenten.subscription.list.AskedLists;
import nl.millenniumgemeenten.subscription.list.Subscription;
import nl.millenniumgemeenten.subscription.list.Subscriptions;
import nl.millenniumgemeenten.subscription.sending.Bucket;
import nl.millenniumgemeenten.subscription.sending.Pauses;
import nl.millenniumgemeenten.subscription.sending.Troubles;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLink;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLinks;
import nl.millenniumgemeenten.subscription.subscriber.ConsentWording;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Subscriber;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import nl.millenniumgemeenten.subscription.subscriber.Subscribers;

/// Claims the next mail and writes it. The claim, and the link of a confirmation mail, are
/// committed before anything is sent. Who needs the mail is decided here, not when it was queued:
/// who unsubscribed meanwhile gets nothing.
@Singleton
class NextMail {
    private final MailClaims claims;
    private final Subscribers subscribers;
    private final ConfirmationLinks links;
    private final AskedLists asked;
    private final Subscriptions subscriptions;
    private final Messages messages;
    private final Samples samples;
    private final Composing composing;
    private final Letters letters;
    private final JdbcOperations jdbc;
    private final Troubles troubles;
    private final InstantSource clock;

    NextMail(
            MailClaims claims,
            Subscribers subscribers,
            ConfirmationLinks links,
            AskedLists asked,
            Subscriptions subscriptions,
            Messages messages,
            Samples samples,
            Composing composing,
            Letters letters,
            JdbcOperations jdbc,
            Troubles troubles,
            InstantSource clock) {
        this.claims = claims;
        this.subscribers = subscribers;
        this.links = links;
        this.asked = asked;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.samples = samples;
        this.composing = composing;
        this.letters = letters;
        this.jdbc = jdbc;
        this.troubles = troubles;
        this.clock = clock;
    }

    /// What looking for a mail brought.
    sealed interface Found {
        /// This mail, which has yet to be written.
        record Mail(ClaimedMail claim) implements Found {}

        /// Nothing that can be sent, but there may be something else.
        record Other() implements Found {}

        /// Nothing now, though mails wait: for the mail server, or for the rate of all mail.
        record NotNow() implements Found {}

        /// No mail is due.
        record Nothing() implements Found {}
    }

    /// A mail, or that nobody needs it any more.
    sealed interface Next {
        /// A mail to send.
        record Mail(OutgoingMail mail) implements Next {}

        /// A mail that nobody needs any more; it is gone.
        record Pointless() implements Next {}
    }

    /// Claims a mail if the mail server and the rate of all mail leave room for one.
    @Transactional
    public Found claim() {
        return jdbc.execute(this::claim);
    }

    private Found claim(Connection connection) throws SQLException {
        if (!DueMails.areWaiting(connection, clock.instant())) {
            return new Found.Nothing();
        }
        if (new Pauses(connection).relayIsAway()) {
            troubles.relayIsTriedAgain();
            return new Found.NotNow();
        }
        var bucket = new Bucket(connection);
        int granted = bucket.tokens();
        if (granted == 0) {
            return new Found.NotNow();
        }
        return switch (claims.claim(clock.instant())) {
            case MailClaims.Found.Claimed(var mail) -> {
                if (granted > 0) {
                    bucket.spend(1);
                }
                yield new Found.Mail(mail);
            }
            case MailClaims.Found.PutOff() -> new Found.Other();
            case MailClaims.Found.Nothing() -> new Found.Nothing();
        };
    }

    /// Writes a mail that was claimed.
    @Transactional
    public Next write(ClaimedMail claim) {
        var reader = claim.subscriber();
        return reader == null ? message(claim) : letter(claim, reader);
    }

    private Next message(ClaimedMail claim) {
        return messages.of(claim.id())
                .map(message -> new OutgoingMail(claim, message.to(), letters.message(message)))
                .or(() -> samples.of(claim.id()).map(sample -> sample(claim, sample)))
                .<Next>map(Next.Mail::new)
                .orElseGet(() -> composed(claim));
    }

    private Next composed(ClaimedMail claim) {
        return switch (composing.of(claim.id())) {
            case Composing.Answer.Says(var said) ->
                    new Next.Mail(new OutgoingMail(claim, said.to(), letters.composed(said)));
            case Composing.Answer.Nothing() -> pointless(claim);
            case Composing.Answer.Unknown() ->
                    throw new IllegalStateException("Nobody knows what this mail says");
        };
    }

    private static OutgoingMail sample(ClaimedMail claim, Sample sample) {
        return new OutgoingMail(
                claim,
                sample.to(),
                new Letter(
                        sample.language(),
                        sample.subject(),
                        sample.plain(),
                        sample.html(),
                        "",
                        ""));
    }

    private Next letter(ClaimedMail claim, SubscriberId reader) {
        var subscriber = subscribers.withId(reader).orElseThrow();
        var language = subscribers.language(reader);
        var unsubscribe = subscriber.unsubscribeToken();
        return switch (subscriber.state()) {
            case Subscriber.State.Pending(var to, _, _)
                    when claim.kind() == MailKind.CONFIRMATION ->
                    confirmation(claim, subscriber, to);
            case Subscriber.State.Confirmed(var to, _) when claim.kind() == MailKind.CONFIRMATION ->
                    confirmation(claim, subscriber, to);
            case Subscriber.State.Confirmed(var to, _) when claim.kind() == MailKind.WELCOME ->
                    new Next.Mail(
                            new OutgoingMail(
                                    claim,
                                    to,
                                    letters.welcome(language, unsubscribe, read(subscriber))));
            case Subscriber.State.Confirmed(var to, _)
                    when claim.kind() == MailKind.ALREADY_SUBSCRIBED ->
                    new Next.Mail(
                            new OutgoingMail(
                                    claim, to, letters.alreadySubscribed(language, unsubscribe)));
            case Subscriber.State.Pending _,
                    Subscriber.State.Confirmed _,
                    Subscriber.State.Unsubscribed _,
                    Subscriber.State.Withdrawn _,
                    Subscriber.State.Lapsed _,
                    Subscriber.State.Forgotten _ ->
                    pointless(claim);
        };
    }

    /// Asks to confirm what waits now; the link is good for that alone. It is in the language of
    /// the text that was asked last, which is kept as what they agreed to.
    private Next confirmation(ClaimedMail claim, Subscriber subscriber, EmailAddress to) {
        var waiting = subscriptions.waiting(subscriber.id());
        if (waiting.isEmpty()) {
            return pointless(claim);
        }
        Instant validUntil = claim.queuedAt().plus(Subscriber.PATIENCE);
        var token = links.issue(new ConfirmationLink(subscriber.id(), validUntil));
        asked.add(token, waiting.stream().map(Subscription::list).toList());
        var titles = waiting.stream().map(Subscription::title).toList();
        var language =
                waiting.stream()
                        .max(Comparator.comparing(Subscription::askedAt))
                        .map(last -> ConsentWording.languageOf(last.asked().wording()))
                        .orElseThrow();
        return new Next.Mail(
                new OutgoingMail(
                        claim,
                        to,
                        letters.confirmation(
                                language,
                                token,
                                validUntil,
                                subscriber.unsubscribeToken(),
                                titles)));
    }

    private List<String> read(Subscriber subscriber) {
        return subscriptions.of(subscriber.id()).stream()
                .filter(known -> known.state() == Subscription.State.ACTIVE)
                .map(Subscription::title)
                .toList();
    }

    private Next pointless(ClaimedMail claim) {
        claims.drop(claim);
        return new Next.Pointless();
    }
}
