package nl.millenniumgemeenten.subscription.subscriber;

import java.time.Instant;

/// A link that was mailed to a subscriber. Several can be valid at once: each mail has its own.
public record ConfirmationLink(SubscriberId subscriber, Instant expiresAt) {

    /// Whether the link came too late.
    public boolean expired(Instant now) {
        return !expiresAt.isAfter(now);
    }
}
