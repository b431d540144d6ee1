package nl.millenniumgemeenten.subscription.subscriber;

import java.util.UUID;

/// How a subscriber is called in logs and tables: says nothing about the person.
public record SubscriberId(UUID value) {

    /// An id that nobody has yet.
    public static SubscriberId next() {
        return new SubscriberId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
