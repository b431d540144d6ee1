package nl.millenniumgemeenten.subscription.follow;

import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// Somebody who follows discussions and takes part in them.
///
/// @param contributor as whom they write
public record FollowingParticipant(UUID contributor, EmailAddress address) {

    /// Nothing by which they can be known.
    @Override
    public String toString() {
        return "FollowingParticipant[" + contributor + "]";
    }
}
