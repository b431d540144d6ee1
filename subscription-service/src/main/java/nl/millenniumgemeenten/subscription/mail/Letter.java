package nl.millenniumgemeenten.subscription.mail;

import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// A mail as its reader sees it, and the address that unsubscribes its reader; empty where there is
/// nothing to unsubscribe from.
record Letter(
        ReaderLanguage language,
        String subject,
        String text,
        String html,
        String unsubscribeAddress) {

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
