package nl.millenniumgemeenten.subscription.mail;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.jspecify.annotations.Nullable;

/// A mail that this instance is about to send. `attempt` counts from 1 and tells this claim from a
/// later one of the same mail. A message has no subscriber.
///
/// @param probing whether the reader's domain was left alone, and this mail may end that
record ClaimedMail(
        UUID id,
        @Nullable SubscriberId subscriber,
        MailKind kind,
        int attempt,
        Instant queuedAt,
        boolean probing) {}
