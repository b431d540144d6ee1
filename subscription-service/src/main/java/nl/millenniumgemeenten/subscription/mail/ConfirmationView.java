package nl.millenniumgemeenten.subscription.mail;

import java.util.List;

/// What the mail says that asks to confirm a sign-up.
public record ConfirmationView(
        String campaign,
        String siteAddress,
        String confirmAddress,
        String unsubscribeAddress,
        String validUntil,
        List<String> lists) {

    public ConfirmationView {
        lists = List.copyOf(lists);
    }

    @Override
    public String toString() {
        return "ConfirmationView[hidden]";
    }
}
