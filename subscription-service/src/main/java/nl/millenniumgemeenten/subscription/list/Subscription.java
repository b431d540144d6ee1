package nl.millenniumgemeenten.subscription.list;

import java.time.Instant;
import nl.millenniumgemeenten.subscription.subscriber.Consent;

/// One person on one list, as it is now.
///
/// @param title how the list is called
/// @param asked where and in which words we asked last
public record Subscription(
        ListKey list, String title, Consent.Asked asked, Instant askedAt, State state) {

    /// Where it is.
    public enum State {
        /// Asked, and not answered.
        PENDING,
        /// Gets what is sent to the list.
        ACTIVE,
        /// No longer.
        ENDED
    }
}
