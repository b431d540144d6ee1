package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails to people who take part in discussions.
final class DiscussionTexts {
    private static final Value DISCUSSION =
            Value.line(
                    "discussie", "de titel van de discussie", "Hoe begin je een eerlijke markt?");
    private static final String FILLED_IN =
            "Je krijgt deze mail omdat iemand dit adres invulde bij een bijdrage aan een discussie.";
    private static final String ABOUT =
            "Je krijgt deze mail omdat je met dit adres meedoet aan discussies.";

    static final List<TextKind> ALL =
            List.of(
                    kind(
                            "contribution-confirmation",
                            "Bijdrage bevestigen",
                            "Naar wie iets schrijft in een discussie en nog niet bekend is op dat"
                                    + " apparaat.",
                            List.of(
                                    Value.button(
                                            "de knop waarmee iemand bevestigt; die werkt drie dagen"),
                                    DISCUSSION),
                            Words.of(
                                    "Bevestig je bijdrage aan “{discussie}”",
                                    """
                                    Je hebt iets geschreven in de discussie “{discussie}”. Fijn dat je \
                                    meedoet! Bevestig met de knop dat jij het was. Op het apparaat waarop \
                                    je dat doet, kun je daarna meteen verder meepraten.

                                    De knop werkt één keer. Bevestig je niet binnen drie dagen? Dan wissen \
                                    we wat je schreef.

                                    Heb jij dit niet gedaan? Dan hoef je niets te doen. Zonder bevestiging \
                                    gebeurt er niets.

                                    {link}
                                    """,
                                    "Bijdrage bekijken en bevestigen",
                                    FILLED_IN)),
                    kind(
                            "contribution-placed",
                            "Bijdrage geplaatst",
                            "Naar wie iets schreef dat moest wachten, als het op de site staat.",
                            List.of(Value.button("de knop naar de bijdrage"), DISCUSSION),
                            Words.of(
                                    "Je bijdrage aan “{discussie}” staat op de site",
                                    """
                                    De redactie heeft je bijdrage aan de discussie “{discussie}” geplaatst. \
                                    Bedankt dat je je ervaring deelt.

                                    {link}
                                    """,
                                    "Bekijk je bijdrage",
                                    ABOUT)),
                    kind(
                            "contribution-refused",
                            "Bijdrage niet geplaatst",
                            "Naar wie iets schreef, als de redactie het niet plaatst.",
                            List.of(
                                    Value.text(
                                            "reden",
                                            "waarom de redactie de bijdrage niet plaatst",
                                            "In je bijdrage staat het telefoonnummer van een ander."),
                                    DISCUSSION),
                            Words.of(
                                    "We plaatsen je bijdrage aan “{discussie}” niet",
                                    """
                                    Je schreef iets voor de discussie “{discussie}”. De redactie heeft het \
                                    gelezen en plaatst het niet. Dit is de reden:

                                    {reden}

                                    Je bent welkom om iets anders te schrijven.
                                    """,
                                    "",
                                    ABOUT)),
                    kind(
                            "participant-link",
                            "Inloggen bij de discussies",
                            "Naar een deelnemer die wil zien of wissen wat we van die persoon weten.",
                            List.of(
                                    Value.button(
                                            "de knop waarmee iemand inlogt; die werkt één uur, en één"
                                                    + " keer")),
                            Words.of(
                                    "Je link om in te loggen bij de discussies",
                                    """
                                    Met deze knop log je in bij de discussies, en zie je wat we van je weten. \
                                    De knop werkt één uur, en één keer.

                                    Heb je hier niet om gevraagd? Dan hoef je niets te doen. Geef de link \
                                    niet door aan anderen.

                                    {link}
                                    """,
                                    "Inloggen",
                                    ABOUT)));

    private DiscussionTexts() {}

    private static TextKind kind(
            String key, String title, String when, List<Value> values, Words words) {
        return TextKind.of(key, Group.DISCUSSIONS, title, when, values, words);
    }
}
