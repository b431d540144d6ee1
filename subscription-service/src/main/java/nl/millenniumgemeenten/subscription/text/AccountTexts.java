package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails about accounts of the desk.
final class AccountTexts {
    private static final String ABOUT_ACCOUNT =
            "Je krijgt deze mail omdat je een account hebt bij de redactie.";
    private static final Value DESK = Value.button("de knop naar de redactie");
    private static final Value ACCOUNT = Value.button("de knop naar het account");

    static final List<TextKind> ALL =
            List.of(
                    kind(
                            "account-invitation",
                            "Uitnodiging",
                            "Naar wie een beheerder uitnodigt voor de redactie.",
                            List.of(
                                    Value.button(
                                            "de knop om een wachtwoord te kiezen; die werkt zeven dagen,"
                                                    + " en één keer"),
                                    Value.line("beheerder", "wie uitnodigt", "Sam de Vries")),
                            Words.of(
                                    "Je bent uitgenodigd voor de redactie",
                                    """
                                    {beheerder} nodigt je uit om mee te werken aan de website. Klik op de \
                                    knop en kies een wachtwoord. Daarna kun je aan de slag.

                                    De knop werkt zeven dagen, en één keer.

                                    Verwachtte je deze mail niet? Dan hoef je niets te doen.

                                    {link}
                                    """,
                                    "Wachtwoord kiezen",
                                    "Je krijgt deze mail omdat een beheerder van de website dit adres"
                                            + " invulde.")),
                    kind(
                            "password-reset",
                            "Nieuw wachtwoord",
                            "Naar wie een nieuw wachtwoord vraagt.",
                            List.of(
                                    Value.button(
                                            "de knop om een wachtwoord te kiezen; die werkt één uur, en"
                                                    + " één keer")),
                            Words.of(
                                    "Kies een nieuw wachtwoord",
                                    """
                                    Er is een nieuw wachtwoord gevraagd voor jouw account bij de redactie. \
                                    Klik op de knop en kies er een.

                                    De knop werkt één uur, en één keer. Daarna moet je op al je apparaten \
                                    opnieuw inloggen.

                                    Heb je hier niet om gevraagd? Dan hoef je niets te doen. Je wachtwoord \
                                    blijft zoals het is.

                                    {link}
                                    """,
                                    "Nieuw wachtwoord kiezen",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "password-changed",
                            "Wachtwoord gewijzigd",
                            "Naar wie een ander wachtwoord koos.",
                            List.of(DESK),
                            Words.of(
                                    "Je wachtwoord is gewijzigd",
                                    """
                                    Het wachtwoord van je account bij de redactie is net gewijzigd. Op je \
                                    andere apparaten ben je uitgelogd.

                                    Was jij dit niet? Vraag dan meteen een nieuw wachtwoord aan, en vertel \
                                    het een beheerder.

                                    {link}
                                    """,
                                    "Naar de redactie",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "account-address-change",
                            "Nieuw mailadres bevestigen",
                            "Naar het nieuwe adres van een account.",
                            List.of(
                                    Value.button(
                                            "de knop waarmee iemand bevestigt; die werkt één dag, en één"
                                                    + " keer")),
                            Words.of(
                                    "Bevestig je nieuwe mailadres",
                                    """
                                    Je wilt dit adres gebruiken voor je account bij de redactie. Bevestig \
                                    dat met de knop. Vanaf dan log je in met dit adres.

                                    De knop werkt één dag, en één keer.

                                    Heb jij dit niet gevraagd? Dan hoef je niets te doen.

                                    {link}
                                    """,
                                    "Mailadres bevestigen",
                                    "Je krijgt deze mail omdat iemand dit adres invulde bij een account van"
                                            + " de redactie.")),
                    kind(
                            "account-address-asked",
                            "Mailadres wordt gewijzigd",
                            "Naar het oude adres van een account, als een ander adres is ingevuld.",
                            List.of(ACCOUNT),
                            Words.of(
                                    "Je mailadres wordt gewijzigd",
                                    """
                                    Er is een ander mailadres ingevuld voor je account bij de redactie. \
                                    Zodra dat is bevestigd, log je daarmee in. Op dit adres krijg je dan \
                                    geen mail meer.

                                    Was jij dit niet? Kies dan meteen een nieuw wachtwoord, en vertel het \
                                    een beheerder.

                                    {link}
                                    """,
                                    "Naar mijn account",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "account-address-changed",
                            "Mailadres gewijzigd",
                            "Naar het oude adres van een account, als het nieuwe is bevestigd.",
                            List.of(),
                            Words.of(
                                    "Je mailadres is gewijzigd",
                                    """
                                    Je account bij de redactie heeft nu een ander mailadres. Dit is de \
                                    laatste mail op dit adres.

                                    Was jij dit niet? Vertel het dan meteen een beheerder.
                                    """,
                                    "",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "signed-in",
                            "Nieuwe browser",
                            "Naar wie inlogt met een browser die we nog niet kenden.",
                            List.of(
                                    ACCOUNT,
                                    Value.line("browser", "welke browser", "Firefox op Linux"),
                                    Value.line(
                                            "moment", "wanneer", "1 december 2026 om 12:00 uur")),
                            Words.of(
                                    "Nieuwe aanmelding bij de redactie",
                                    """
                                    Je bent ingelogd bij de redactie met een browser die we nog niet \
                                    kenden: {browser}, op {moment}.

                                    Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Kies dan \
                                    meteen een nieuw wachtwoord, en vertel het een beheerder.

                                    {link}
                                    """,
                                    "Bekijk waar je bent ingelogd",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "moderation-work",
                            "Er is iets te doen in de discussies",
                            "Naar wie discussies beheert en zo’n mail wil, als er bijdragen wachten of"
                                    + " gemeld zijn.",
                            List.of(
                                    Value.button("de knop naar de taken van de redactie"),
                                    Value.line(
                                            "wachtend",
                                            "hoeveel bijdragen wachten, of ‘geen’",
                                            "3"),
                                    Value.line(
                                            "gemeld",
                                            "hoeveel bijdragen bezoekers hebben gemeld, of ‘geen’",
                                            "geen")),
                            Words.of(
                                    "Er is iets te doen in de discussies",
                                    """
                                    In de discussies op onze site is iets voor je te doen.

                                    Bijdragen die wachten: {wachtend}. Bijdragen die bezoekers hebben \
                                    gemeld: {gemeld}.

                                    Liever een andere keer zo’n mail, of nooit? Dat kies je op de redactie, \
                                    bij Discussies, onder Mail over discussies.

                                    {link}
                                    """,
                                    "Naar mijn taken",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "second-step-on",
                            "Twee stappen aan",
                            "Naar wie inloggen in twee stappen aanzet.",
                            List.of(ACCOUNT),
                            Words.of(
                                    "Inloggen in twee stappen staat aan",
                                    """
                                    Vanaf nu vragen we bij het inloggen ook om een code uit je app.

                                    Was jij dit niet? Vertel het dan meteen een beheerder.

                                    {link}
                                    """,
                                    "Naar mijn account",
                                    ABOUT_ACCOUNT)),
                    kind(
                            "second-step-off",
                            "Twee stappen uit",
                            "Naar wie inloggen in twee stappen uitzet.",
                            List.of(ACCOUNT),
                            Words.of(
                                    "Inloggen in twee stappen staat uit",
                                    """
                                    Vanaf nu vragen we bij het inloggen alleen om je wachtwoord.

                                    Was jij dit niet? Vertel het dan meteen een beheerder.

                                    {link}
                                    """,
                                    "Naar mijn account",
                                    ABOUT_ACCOUNT)));

    private AccountTexts() {}

    private static TextKind kind(
            String key, String title, String when, List<Value> values, Words words) {
        return TextKind.of(key, Group.ACCOUNTS, title, when, values, words);
    }
}
