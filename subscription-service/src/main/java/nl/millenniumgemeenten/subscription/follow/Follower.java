package nl.millenniumgemeenten.subscription.follow;

import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// Somebody who follows discussions by mail.
///
/// @param token stands in every mail to them; who has it, may see and change what they follow
public record Follower(UUID id, Token token, EmailAddress address) {

    /// Nothing by which they can be known.
    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }
}
