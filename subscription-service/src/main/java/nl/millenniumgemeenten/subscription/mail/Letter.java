package nl.millenniumgemeenten.subscription.mail;

/// A mail as its reader sees it, and the address that unsubscribes its reader; empty where there is
/// nothing to unsubscribe from.
record Letter(String subject, String text, String html, String unsubscribeAddress) {

    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
