package nl.millenniumgemeenten.subscription.mail;

import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// A mail as its reader sees it, and the address that unsubscribes its reader; empty where there is
/// nothing to unsubscribe from.
///
/// @param replyTo the address that an answer goes to; empty of what nobody can answer by mail
record Letter(
        ReaderLanguage language,
        String subject,
        String text,
        String html,
        String unsubscribeAddress,
        String replyTo) {

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
