package nl.millenniumgemeenten.gateway.account.mail;

import java.util.Map;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;

/// The mails about accounts. What they say is kept by who sends them, where editors word it.
public final class AccountMessages {
    private static final String DESK = "/redactie";
    private static final String ACCOUNT = DESK + "/account";

    private AccountMessages() {}

    /// Somebody is asked to become an editor.
    public static MessageJson invitation(String to, String invitedBy, String token) {
        return MessageJson.of(
                to,
                "account-invitation",
                Map.of("beheerder", invitedBy),
                DESK + "/uitnodiging/" + token);
    }

    /// Somebody forgot their password.
    public static MessageJson passwordReset(String to, String token) {
        return plain(to, "password-reset", DESK + "/wachtwoord/" + token);
    }

    /// A password was changed.
    public static MessageJson passwordChanged(String to) {
        return plain(to, "password-changed", DESK);
    }

    /// An address is to be confirmed.
    public static MessageJson emailConfirmation(String to, String token) {
        return plain(to, "account-address-change", DESK + "/mailadres/" + token);
    }

    /// The old address hears that another was asked for.
    public static MessageJson emailAsked(String to) {
        return plain(to, "account-address-asked", ACCOUNT);
    }

    /// The old address hears that it is no longer the account's.
    public static MessageJson emailChanged(String to) {
        return plain(to, "account-address-changed", "");
    }

    /// Somebody signed in from a browser that was not seen before.
    public static MessageJson signedIn(String to, String browser, String moment) {
        return MessageJson.of(
                to, "signed-in", Map.of("browser", browser, "moment", moment), ACCOUNT);
    }

    /// The second step was set up or taken away.
    public static MessageJson secondStep(String to, boolean on) {
        return plain(to, on ? "second-step-on" : "second-step-off", ACCOUNT);
    }

    /// There is something to do in discussions: how much, and not what.
    public static MessageJson moderationWork(String to, int waiting, int reported) {
        return MessageJson.of(
                to,
                "moderation-work",
                Map.of("wachtend", number(waiting), "gemeld", number(reported)),
                DESK + "/taken");
    }

    private static String number(int count) {
        return count == 0 ? "geen" : Integer.toString(count);
    }

    private static MessageJson plain(String to, String kind, String path) {
        return MessageJson.of(to, kind, Map.of(), path);
    }
}
