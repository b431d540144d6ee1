package nl.millenniumgemeenten.subscription.mail;

import java.util.List;

/// What the mail says that greets a new reader; `lists` holds the titles of what they read.
public record WelcomeView(
        String campaign,
        String siteAddress,
        String preferencesAddress,
        String unsubscribeAddress,
        List<String> lists) {

    public WelcomeView {
        lists = List.copyOf(lists);
    }

    @Override
    public String toString() {
        return "WelcomeView[hidden]";
    }
}
