package nl.millenniumgemeenten.subscription.delivery;

import java.time.Instant;

/// A delivery that somebody should look at: refused for good, or in doubt.
///
/// @param hint enough of the address to recognise it by; empty when it has been erased
/// @param replyCode what the mail server answered; 0 if it did not
public record Attention(
        long id,
        String state,
        String hint,
        int replyCode,
        String enhancedCode,
        int attempts,
        Instant at) {}
