package nl.millenniumgemeenten.subscription.mail;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLink;
import nl.millenniumgemeenten.subscription.subscriber.ConfirmationLinks;
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
    private final Messages messages;
    private final Letters letters;
    private final InstantSource clock;

    NextMail(
            MailClaims claims,
            Subscribers subscribers,
            ConfirmationLinks links,
            Messages messages,
            Letters letters,
            InstantSource clock) {
        this.claims = claims;
        this.subscribers = subscribers;
        this.links = links;
        this.messages = messages;
        this.letters = letters;
        this.clock = clock;
    }

    /// What is next.
    sealed interface Next {
        /// A mail to send.
        record Mail(OutgoingMail mail) implements Next {}

        /// A mail that nobody needs any more; it is gone.
        record Pointless() implements Next {}

        /// No mail is due.
        record Nothing() implements Next {}
    }

    @Transactional
    public Next claim() {
        var claim = claims.claim(clock.instant());
        return claim.isEmpty() ? new Next.Nothing() : write(claim.get());
    }

    private Next write(ClaimedMail claim) {
        var reader = claim.subscriber();
        return reader == null ? message(claim) : letter(claim, reader);
    }

    private Next message(ClaimedMail claim) {
        var message = messages.of(claim.id()).orElseThrow();
        return new Next.Mail(new OutgoingMail(claim, message.to(), letters.message(message)));
    }

    private Next letter(ClaimedMail claim, SubscriberId reader) {
        var subscriber = subscribers.withId(reader).orElseThrow();
        var unsubscribe = subscriber.unsubscribeToken();
        return switch (subscriber.state()) {
            case Subscriber.State.Pending(var to, _, _)
                    when claim.kind() == MailKind.CONFIRMATION -> {
                Instant validUntil = claim.queuedAt().plus(Subscriber.PATIENCE);
                var token = links.issue(new ConfirmationLink(subscriber.id(), validUntil));
                yield new Next.Mail(
                        new OutgoingMail(
                                claim, to, letters.confirmation(token, validUntil, unsubscribe)));
            }
            case Subscriber.State.Confirmed(var to, _)
                    when claim.kind() == MailKind.ALREADY_SUBSCRIBED ->
                    new Next.Mail(
                            new OutgoingMail(claim, to, letters.alreadySubscribed(unsubscribe)));
            case Subscriber.State.Pending _,
                    Subscriber.State.Confirmed _,
                    Subscriber.State.Unsubscribed _,
                    Subscriber.State.Withdrawn _,
                    Subscriber.State.Lapsed _ -> {
                claims.drop(claim);
                yield new Next.Pointless();
            }
        };
    }
}
