package nl.millenniumgemeenten.subscription.bounce;

import java.time.Instant;

/// A report about one delivery.
///
/// @param enhancedCode empty if the report had none
/// @param reference what tells this report from every other; the same report may come again
record Bounce(
        long delivery,
        BounceKind kind,
        String enhancedCode,
        Origin origin,
        Instant at,
        String reference) {

    /// How we heard.
    enum Origin {
        /// In the answer of the mail server, while sending.
        SMTP,
        /// In a mail to the return address.
        MAILBOX,
        /// From the relay's own messages.
        WEBHOOK
    }
}
