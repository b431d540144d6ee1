package nl.millenniumgemeenten.subscription.mail;

import java.util.UUID;

/// Puts together what a mail says at the moment it leaves: what was taken back meanwhile is not in
/// it. Whoever knows what is to be told does this, and queued the mail.
public interface Composing {
    /// What a mail says now.
    Answer of(UUID mail);

    /// What is said of a mail.
    sealed interface Answer {
        /// This.
        record Says(Composed said) implements Answer {}

        /// Nobody needs it any more.
        record Nothing() implements Answer {}

        /// It is not one of these mails.
        record Unknown() implements Answer {}
    }
}
