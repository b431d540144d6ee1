package nl.millenniumgemeenten.subscription.subscriber;

import java.time.Instant;

/// That someone agreed to receive the newsletter.
///
/// @param givenAt the moment of confirming
/// @param asked where and in which words we asked
public record Consent(Instant givenAt, Asked asked) {

    /// What someone was asked.
    ///
    /// @param source the form on which the address was filled in, such as `home`
    /// @param wording the version of the text that was agreed to: see [ConsentWording]
    public record Asked(String source, String wording) {}
}
