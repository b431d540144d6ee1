package nl.millenniumgemeenten.subscription.subscriber;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Someone who asked for one of our lists. Every operation returns a decision; nothing here reads a
/// clock, a database or a request.
///
/// - Pending → Confirmed (by the link in the mail), Withdrawn (unsubscribed before confirming),
///   Lapsed (did not answer)
/// - Confirmed → Unsubscribed
/// - any of these → Forgotten (asked to be)
///
/// Unsubscribed, Withdrawn, Lapsed and Forgotten are ends, without an address. Who signs up again
/// is a new subscriber.
public record Subscriber(SubscriberId id, Token unsubscribeToken, State state) {
    /// How long someone has to confirm.
    public static final Duration PATIENCE = Duration.ofDays(7);

    /// How often one address may get a mail that anyone can cause by typing it, per [#MAIL_WINDOW].
    public static final int MAILS_PER_WINDOW = 3;

    /// See [#MAILS_PER_WINDOW].
    public static final Duration MAIL_WINDOW = Duration.ofHours(1);

    /// Where a subscriber is.
    public sealed interface State {
        /// Asked to confirm, and has not answered yet.
        record Pending(EmailAddress address, Consent.Asked asked, Instant expiresAt)
                implements State {}

        /// Receives the newsletter.
        record Confirmed(EmailAddress address, Consent consent) implements State {}

        /// Stopped after having confirmed: we can still show that there was consent.
        record Unsubscribed(Instant since, Consent consent, Proof proof) implements State {}

        /// Stopped before having confirmed: there is nothing to keep.
        record Withdrawn(Instant since) implements State {}

        /// Never answered.
        record Lapsed(Instant since) implements State {}

        /// Asked to be forgotten; a proof stays if they let it.
        record Forgotten(Instant since, Proof proof) implements State {}
    }

    /// Someone new, to be asked for confirmation.
    public static Subscriber signUp(EmailAddress address, Consent.Asked asked, Instant now) {
        return new Subscriber(
                SubscriberId.next(),
                Token.random(),
                new State.Pending(address, asked, now.plus(PATIENCE)));
    }

    /// The address was filled in once more. `recentMails` counts the mails of the last
    /// [#MAIL_WINDOW]; `readsAll` tells whether every list that is asked for is read already.
    public SignUpAgain signUpAgain(
            Consent.Asked asked, boolean readsAll, int recentMails, Instant now) {
        if (recentMails >= MAILS_PER_WINDOW) {
            return new SignUpAgain.EnoughMails();
        }
        return switch (state) {
            case State.Pending(var address, _, _) ->
                    new SignUpAgain.AskOnceMore(
                            with(new State.Pending(address, asked, now.plus(PATIENCE))));
            case State.Confirmed _ ->
                    readsAll ? new SignUpAgain.AlreadySubscribed() : new SignUpAgain.AskForMore();
            case State.Unsubscribed _, State.Withdrawn _, State.Lapsed _, State.Forgotten _ ->
                    throw new IllegalStateException("Without an address nobody signs up again");
        };
    }

    /// Someone pressed the button behind a link in the confirmation mail. `listsWait` tells whether
    /// a list that the link asks for still waits for that.
    public Confirmation confirm(ConfirmationLink link, boolean listsWait, Instant now) {
        return switch (state) {
            case State.Pending(var address, var asked, _) ->
                    link.expired(now)
                            ? new Confirmation.Expired()
                            : new Confirmation.Confirmed(
                                    with(new State.Confirmed(address, new Consent(now, asked))));
            case State.Confirmed _ -> {
                if (!listsWait) {
                    yield new Confirmation.AlreadyConfirmed();
                }
                yield link.expired(now)
                        ? new Confirmation.Expired()
                        : new Confirmation.MoreLists(this);
            }
            // The link must not bring back someone who stopped.
            case State.Unsubscribed _, State.Withdrawn _, State.Lapsed _, State.Forgotten _ ->
                    new Confirmation.Expired();
        };
    }

    /// Someone used the link to unsubscribe; the address goes at once.
    public Unsubscription unsubscribe(TraceKey key, Instant now) {
        return switch (state) {
            case State.Pending _ -> new Unsubscription.Withdrawn(with(new State.Withdrawn(now)));
            case State.Confirmed(var address, var consent) ->
                    new Unsubscription.Unsubscribed(
                            with(new State.Unsubscribed(now, consent, key.of(address))));
            case State.Unsubscribed _, State.Withdrawn _, State.Lapsed _, State.Forgotten _ ->
                    new Unsubscription.AlreadyUnsubscribed();
        };
    }

    /// Someone asked to be forgotten, and lets this proof stay.
    public Subscriber forget(Proof proof, Instant now) {
        return with(new State.Forgotten(now, proof));
    }

    /// Someone has another address from now on; who reads nothing has none to change.
    public Subscriber moveTo(EmailAddress address) {
        return state instanceof State.Confirmed(_, var consent)
                ? with(new State.Confirmed(address, consent))
                : this;
    }

    /// Where mail goes to; nothing of who is no longer here.
    public Optional<EmailAddress> address() {
        return switch (state) {
            case State.Pending(var address, _, _) -> Optional.of(address);
            case State.Confirmed(var address, _) -> Optional.of(address);
            case State.Unsubscribed _, State.Withdrawn _, State.Lapsed _, State.Forgotten _ ->
                    Optional.empty();
        };
    }

    /// Nobody confirmed in time, so the address goes; a subscriber who still has time stays as is.
    public Subscriber lapse(Instant now) {
        return state instanceof State.Pending(_, _, var expiresAt) && !expiresAt.isAfter(now)
                ? with(new State.Lapsed(now))
                : this;
    }

    private Subscriber with(State next) {
        return new Subscriber(id, unsubscribeToken, next);
    }
}
