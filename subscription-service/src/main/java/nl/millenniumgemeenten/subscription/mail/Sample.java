package nl.millenniumgemeenten.subscription.mail;

import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// A mail that is sent to one person as it stands: an issue, to see it in a real mail program.
public record Sample(
        EmailAddress to, ReaderLanguage language, String subject, String html, String plain) {

    /// Nothing of it.
    @Override
    public String toString() {
        return "Sample[hidden]";
    }
}
