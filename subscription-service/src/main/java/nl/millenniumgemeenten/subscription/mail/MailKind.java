package nl.millenniumgemeenten.subscription.mail;

import java.util.Locale;

/// The mails that we send to one person at a time.
public enum MailKind {
    /// Asks to confirm the sign-up.
    CONFIRMATION,
    /// Tells someone who signs up again that nothing needs to be done.
    ALREADY_SUBSCRIBED,
    /// Greets who has just confirmed.
    WELCOME,
    /// Says what the website wrote, to somebody who need not be a subscriber.
    MESSAGE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MailKind ofColumn(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
