package nl.millenniumgemeenten.subscription.following;

import io.micronaut.serde.annotation.Serdeable;

/// What is followed from now on, and the token with which that can be seen and changed.
@Serdeable
record ConfirmedFollowJson(String token, long number, String title, String pace) {
    /// Without the token.
    @Override
    public String toString() {
        return "ConfirmedFollowJson[" + number + "]";
    }
}
