package nl.millenniumgemeenten.subscription.subscriber;

/// What comes of unsubscribing. It always succeeds; the cases tell what changed.
public sealed interface Unsubscription {
    /// A reader stopped.
    record Unsubscribed(Subscriber subscriber) implements Unsubscription {}

    /// A reader stopped with some lists and goes on reading others.
    record ListsEnded(Subscriber subscriber) implements Unsubscription {}

    /// A sign-up that was not confirmed is gone.
    record Withdrawn(Subscriber subscriber) implements Unsubscription {}

    /// There was nothing to stop any more.
    record AlreadyUnsubscribed() implements Unsubscription {}
}
