package nl.millenniumgemeenten.subscription.mail;

import java.util.Optional;
import java.util.UUID;

/// Puts together what a mail says at the moment it leaves: what was taken back meanwhile is not in
/// it. Whoever knows what is to be told does this, and queued the mail.
public interface Composing {
    /// What a mail says now; nothing if nobody needs it any more.
    Optional<Composed> of(UUID mail);
}
