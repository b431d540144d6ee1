package nl.millenniumgemeenten.municipality.signup;

import java.time.Duration;
import java.time.Instant;
import nl.millenniumgemeenten.municipality.contact.Person;
import nl.millenniumgemeenten.municipality.register.Decision;

/// A municipality that wants to take part. Unconfirmed → Waiting → Approved, Rejected, or AskedBack
/// and, once corrected, Waiting again. Who signed up is known until it is settled.
///
/// @param receivedAt when the form was sent
record SignUp(SignUpId id, Submission submission, State state, Instant receivedAt, long revision) {

    /// How long somebody has to follow the link in the mail.
    static final Duration PATIENCE = Duration.ofDays(7);

    /// Where it stands. Only one that is not settled knows a person.
    sealed interface State {
        /// The link in the mail was not followed yet.
        record Unconfirmed(Person person, Instant since) implements Open {}

        /// Editors are to look at it.
        record Waiting(Person person, Instant since) implements Open {}

        /// Editors asked something; the person is to answer.
        record AskedBack(Person person, String question, Instant since) implements Open {}

        /// The municipality takes part.
        record Approved(Instant since) implements State {}

        /// It does not, and why.
        record Rejected(String reason, Instant since) implements State {}

        Instant since();
    }

    /// A state in which it is not settled.
    sealed interface Open extends State permits State.Unconfirmed, State.Waiting, State.AskedBack {
        Person person();
    }

    /// What following the link comes to.
    sealed interface Confirmation {
        /// It waits for the editors from now on.
        record Confirmed(SignUp signUp) implements Confirmation {}

        /// It was so before.
        record AlreadyConfirmed() implements Confirmation {}

        /// The link was followed too late.
        record Expired() implements Confirmation {}
    }

    /// A form that was just sent.
    static SignUp received(Submission submission, Person person, Instant now) {
        return new SignUp(SignUpId.next(), submission, new State.Unconfirmed(person, now), now, 1);
    }

    /// The person says it was them.
    Confirmation confirm(Instant now) {
        return switch (state) {
            case State.Unconfirmed(var person, var since) ->
                    now.isBefore(since.plus(PATIENCE))
                            ? new Confirmation.Confirmed(to(new State.Waiting(person, now)))
                            : new Confirmation.Expired();
            case State.Waiting _, State.AskedBack _, State.Approved _, State.Rejected _ ->
                    new Confirmation.AlreadyConfirmed();
        };
    }

    /// Editors ask something before they decide.
    Decision<SignUp> askBack(String question, Instant now) {
        return switch (state) {
            case State.Waiting(var person, _) ->
                    new Decision.Accepted<>(to(new State.AskedBack(person, question, now)));
            case State.AskedBack(var person, _, _) ->
                    new Decision.Accepted<>(to(new State.AskedBack(person, question, now)));
            case State.Unconfirmed _ -> unconfirmed();
            case State.Approved _, State.Rejected _ -> settled();
        };
    }

    /// The person answers with a corrected form. The municipality stays: another one is another
    /// sign-up.
    Decision<SignUp> correct(Submission corrected, Person person, Instant now) {
        return switch (state) {
            case State.AskedBack _
                    when corrected.municipality().equals(submission.municipality()) ->
                    new Decision.Accepted<>(
                            new SignUp(
                                    id,
                                    corrected,
                                    new State.Waiting(person, now),
                                    receivedAt,
                                    revision));
            case State.AskedBack _ ->
                    Decision.refused(
                            "municipality",
                            "Meld een andere gemeente met een nieuw formulier aan.");
            case State.Unconfirmed _ -> unconfirmed();
            case State.Waiting _ ->
                    Decision.refused("state", "Deze aanmelding ligt al bij de redactie.");
            case State.Approved _, State.Rejected _ -> settled();
        };
    }

    /// Editors let the municipality take part.
    Decision<SignUp> approve(Instant now) {
        return settle(new State.Approved(now));
    }

    /// Editors do not.
    Decision<SignUp> reject(String reason, Instant now) {
        return settle(new State.Rejected(reason, now));
    }

    private Decision<SignUp> settle(State end) {
        return switch (state) {
            case State.Waiting _, State.AskedBack _ -> new Decision.Accepted<>(to(end));
            case State.Unconfirmed _ -> unconfirmed();
            case State.Approved _, State.Rejected _ -> settled();
        };
    }

    private SignUp to(State next) {
        return new SignUp(id, submission, next, receivedAt, revision);
    }

    private static Decision<SignUp> unconfirmed() {
        return Decision.refused("state", "Deze aanmelding is nog niet bevestigd.");
    }

    private static Decision<SignUp> settled() {
        return Decision.refused("state", "Deze aanmelding is al afgehandeld.");
    }
}
