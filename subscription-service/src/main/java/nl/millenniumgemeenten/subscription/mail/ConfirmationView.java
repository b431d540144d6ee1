package nl.millenniumgemeenten.subscription.mail;

/// What the mail says that asks to confirm a sign-up.
public record ConfirmationView(
        String campaign,
        String siteAddress,
        String confirmAddress,
        String unsubscribeAddress,
        String validUntil) {

    @Override
    public String toString() {
        return "ConfirmationView[hidden]";
    }
}
