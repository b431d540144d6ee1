package nl.millenniumgemeenten.subscription.list;

import java.util.Locale;

/// Why someone is no longer on a list.
public enum EndReason {
    /// The link that stands under every mail.
    LINK,
    /// The button of the reader's mail program (RFC 8058).
    ONE_CLICK,
    /// A mail to the address for unsubscribing.
    MAILTO,
    /// A tick taken away on the page with choices.
    PREFERENCES,
    /// An administrator, at somebody's request.
    DESK,
    /// Mail did not arrive for too long.
    BOUNCED,
    /// A complaint at the reader's provider.
    COMPLAINT,
    /// Somebody asked us to forget them.
    FORGOTTEN,
    /// Never confirmed.
    LAPSED;

    /// How it is written in the table and told.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
