package nl.millenniumgemeenten.subscription.mail;

/// What the mail says that tells someone to be subscribed already.
public record AlreadySubscribedView(
        String campaign, String siteAddress, String preferencesAddress, String unsubscribeAddress) {

    @Override
    public String toString() {
        return "AlreadySubscribedView[hidden]";
    }
}
