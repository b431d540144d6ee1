package nl.millenniumgemeenten.subscription.mail;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.SubscriberId;
import org.jspecify.annotations.Nullable;

/// A mail that this instance is about to send. `attempt` counts from 1 and tells this claim from a
/// later one of the same mail. A message has no subscriber.
record ClaimedMail(
        UUID id, @Nullable SubscriberId subscriber, MailKind kind, int attempt, Instant queuedAt) {}
