package nl.millenniumgemeenten.subscription.subscriber;

/// What comes of pressing the button behind a confirmation link.
public sealed interface Confirmation {
    /// From now on the newsletter comes.
    record Confirmed(Subscriber subscriber) implements Confirmation {}

    /// A reader confirmed lists that were asked for later.
    record MoreLists(Subscriber subscriber) implements Confirmation {}

    /// It was confirmed before.
    record AlreadyConfirmed() implements Confirmation {}

    /// Too late, or overtaken by unsubscribing: sign up again.
    record Expired() implements Confirmation {}
}
