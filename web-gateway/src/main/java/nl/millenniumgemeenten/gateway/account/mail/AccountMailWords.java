package nl.millenniumgemeenten.gateway.account.mail;

import java.util.List;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;

/// What each mail about an account says. Each has a greeting before and a signature after it.
public final class AccountMailWords {
    private static final String DESK = "/redactie";
    private static final String ABOUT_ACCOUNT =
            "Je krijgt deze mail omdat je een account hebt bij de redactie.";

    private AccountMailWords() {}

    /// Somebody is asked to become an editor.
    public static MessageJson invitation(String to, String invitedBy, String token) {
        return new MessageJson(
                to,
                "Je bent uitgenodigd voor de redactie",
                List.of(
                        invitedBy
                                + " nodigt je uit om mee te werken aan de website. Klik op de knop"
                                + " en kies een wachtwoord. Daarna kun je aan de slag.",
                        "De knop werkt zeven dagen, en één keer.",
                        "Verwachtte je deze mail niet? Dan hoef je niets te doen."),
                "Wachtwoord kiezen",
                DESK + "/uitnodiging/" + token,
                "Je krijgt deze mail omdat een beheerder van de website dit adres invulde.");
    }

    /// Somebody forgot their password.
    public static MessageJson passwordReset(String to, String token) {
        return new MessageJson(
                to,
                "Kies een nieuw wachtwoord",
                List.of(
                        "Er is een nieuw wachtwoord gevraagd voor jouw account bij de redactie. Klik"
                                + " op de knop en kies er een.",
                        "De knop werkt één uur, en één keer. Daarna moet je op al je apparaten"
                                + " opnieuw inloggen.",
                        "Heb je hier niet om gevraagd? Dan hoef je niets te doen. Je wachtwoord"
                                + " blijft zoals het is."),
                "Nieuw wachtwoord kiezen",
                DESK + "/wachtwoord/" + token,
                ABOUT_ACCOUNT);
    }

    /// A password was changed.
    public static MessageJson passwordChanged(String to) {
        return new MessageJson(
                to,
                "Je wachtwoord is gewijzigd",
                List.of(
                        "Het wachtwoord van je account bij de redactie is net gewijzigd. Op je andere"
                                + " apparaten ben je uitgelogd.",
                        "Was jij dit niet? Vraag dan meteen een nieuw wachtwoord aan, en vertel het"
                                + " een beheerder."),
                "Naar de redactie",
                DESK,
                ABOUT_ACCOUNT);
    }

    /// An address is to be confirmed.
    public static MessageJson emailConfirmation(String to, String token) {
        return new MessageJson(
                to,
                "Bevestig je nieuwe mailadres",
                List.of(
                        "Je wilt dit adres gebruiken voor je account bij de redactie. Bevestig dat met"
                                + " de knop. Vanaf dan log je in met dit adres.",
                        "De knop werkt één dag, en één keer.",
                        "Heb jij dit niet gevraagd? Dan hoef je niets te doen."),
                "Mailadres bevestigen",
                DESK + "/mailadres/" + token,
                "Je krijgt deze mail omdat iemand dit adres invulde bij een account van de"
                        + " redactie.");
    }

    /// The old address hears that another was asked for.
    public static MessageJson emailAsked(String to) {
        return new MessageJson(
                to,
                "Je mailadres wordt gewijzigd",
                List.of(
                        "Er is een ander mailadres ingevuld voor je account bij de redactie. Zodra dat"
                                + " is bevestigd, log je daarmee in. Op dit adres krijg je dan geen"
                                + " mail meer.",
                        "Was jij dit niet? Kies dan meteen een nieuw wachtwoord, en vertel het een"
                                + " beheerder."),
                "Naar mijn account",
                DESK + "/account",
                ABOUT_ACCOUNT);
    }

    /// The old address hears that it is no longer the account's.
    public static MessageJson emailChanged(String to) {
        return new MessageJson(
                to,
                "Je mailadres is gewijzigd",
                List.of(
                        "Je account bij de redactie heeft nu een ander mailadres. Dit is de laatste"
                                + " mail op dit adres.",
                        "Was jij dit niet? Vertel het dan meteen een beheerder."),
                "",
                "",
                ABOUT_ACCOUNT);
    }

    /// Somebody signed in from a browser that was not seen before.
    public static MessageJson signedIn(String to, String browser, String moment) {
        return new MessageJson(
                to,
                "Nieuwe aanmelding bij de redactie",
                List.of(
                        "Je bent ingelogd bij de redactie met een browser die we nog niet kenden: "
                                + browser
                                + ", op "
                                + moment
                                + ".",
                        "Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Kies dan meteen"
                                + " een nieuw wachtwoord, en vertel het een beheerder."),
                "Bekijk waar je bent ingelogd",
                DESK + "/account",
                ABOUT_ACCOUNT);
    }

    /// The second step was set up or taken away.
    public static MessageJson secondStep(String to, boolean on) {
        return new MessageJson(
                to,
                on ? "Inloggen in twee stappen staat aan" : "Inloggen in twee stappen staat uit",
                List.of(
                        on
                                ? "Vanaf nu vragen we bij het inloggen ook om een code uit je app."
                                : "Vanaf nu vragen we bij het inloggen alleen om je wachtwoord.",
                        "Was jij dit niet? Vertel het dan meteen een beheerder."),
                "Naar mijn account",
                DESK + "/account",
                ABOUT_ACCOUNT);
    }
}
