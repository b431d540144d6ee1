package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails to people of municipalities: who signs one up, and its contacts.
final class MunicipalityTexts {
    private static final Value MUNICIPALITY =
            Value.line("gemeente", "de naam van de gemeente", "Voorbeeldstad");
    private static final Value ACTIVITY =
            Value.line("activiteit", "de titel van de activiteit", "Markt zonder afval");
    private static final Value QUESTION =
            Value.text("vraag", "wat de redactie vraagt", "Kun je het raadsbesluit meesturen?");
    private static final Value CONTACT_PAGE = Value.button("de knop naar Mijn gemeente");
    private static final String ABOUT_SIGN_UP =
            "Je krijgt deze mail omdat iemand dit adres invulde bij de aanmelding van een gemeente.";
    private static final String ABOUT_CONTACT =
            "Je krijgt deze mail omdat je contactpersoon bent van een gemeente die meedoet.";

    static final List<TextKind> ALL =
            List.of(
                    kind(
                            "sign-up-confirmation",
                            "Aanmelding bevestigen",
                            "Naar wie een gemeente aanmeldt. Daarna kijkt de redactie ernaar.",
                            List.of(
                                    Value.button(
                                            "de knop waarmee iemand bevestigt; die werkt zeven dagen"),
                                    MUNICIPALITY),
                            Words.of(
                                    "Bevestig de aanmelding van {gemeente}",
                                    """
                                    Je hebt {gemeente} aangemeld. Fijn! Bevestig met de knop dat je dit zelf \
                                    hebt gedaan. Daarna kijkt de redactie ernaar.

                                    De knop werkt zeven dagen. Daarna wissen we je gegevens.

                                    Heb jij dit niet gedaan? Dan hoef je niets te doen. Zonder bevestiging \
                                    gebeurt er niets.

                                    {link}
                                    """,
                                    "Aanmelding bevestigen",
                                    ABOUT_SIGN_UP)),
                    kind(
                            "sign-up-waiting",
                            "Aanmelding ontvangen",
                            "Naar wie een aanmelding heeft bevestigd.",
                            List.of(MUNICIPALITY),
                            Words.of(
                                    "We kijken naar de aanmelding van {gemeente}",
                                    """
                                    Bedankt voor je bevestiging. De redactie bekijkt de aanmelding van \
                                    {gemeente}.

                                    Je krijgt een mail zodra we hebben besloten, of als we nog een vraag \
                                    hebben. Je hoeft nu niets te doen.
                                    """,
                                    "",
                                    ABOUT_SIGN_UP)),
                    kind(
                            "sign-up-second",
                            "Al eerder aangemeld",
                            "Naar wie een gemeente aanmeldt die een ander al heeft aangemeld, of die al"
                                    + " meedoet.",
                            List.of(MUNICIPALITY),
                            Words.of(
                                    "{gemeente} was al aangemeld",
                                    """
                                    Bedankt voor je bevestiging. Iemand anders heeft {gemeente} al eerder \
                                    aangemeld, of de gemeente doet al mee.

                                    De redactie bekijkt beide aanmeldingen en neemt contact met je op. Weet \
                                    je wie de andere collega is? Overleg dan alvast samen.
                                    """,
                                    "",
                                    ABOUT_SIGN_UP)),
                    kind(
                            "sign-up-question",
                            "Vraag over een aanmelding",
                            "Naar wie een gemeente aanmeldde, als de redactie iets vraagt.",
                            List.of(
                                    Value.button(
                                            "de knop om de aanmelding aan te passen; die werkt dertig"
                                                    + " dagen"),
                                    QUESTION,
                                    MUNICIPALITY),
                            Words.of(
                                    "Een vraag over de aanmelding van {gemeente}",
                                    """
                                    Bedankt voor de aanmelding van {gemeente}. De redactie heeft nog een \
                                    vraag:

                                    {vraag}

                                    Met de knop pas je de aanmelding aan en stuur je haar opnieuw in. De \
                                    knop werkt dertig dagen.

                                    {link}
                                    """,
                                    "Aanmelding aanpassen",
                                    ABOUT_SIGN_UP)),
                    kind(
                            "sign-up-approved",
                            "Aanmelding goedgekeurd",
                            "Naar wie een gemeente aanmeldde, als de redactie haar goedkeurt.",
                            List.of(
                                    CONTACT_PAGE,
                                    MUNICIPALITY,
                                    Value.line("datum", "vanaf wanneer", "1 december 2026")),
                            Words.of(
                                    "{gemeente} doet mee!",
                                    """
                                    Gefeliciteerd: {gemeente} doet mee vanaf {datum}.

                                    Jij bent nu contactpersoon van de gemeente. Op Mijn gemeente vertel je \
                                    wat jullie doen. Je logt er in met een link per mail, dus je hebt geen \
                                    wachtwoord nodig.

                                    {link}
                                    """,
                                    "Naar Mijn gemeente",
                                    ABOUT_CONTACT)),
                    kind(
                            "sign-up-rejected",
                            "Aanmelding afgewezen",
                            "Naar wie een gemeente aanmeldde, als de redactie haar afwijst.",
                            List.of(
                                    Value.text(
                                            "reden",
                                            "waarom de redactie afwijst",
                                            "De raad heeft nog niet besloten."),
                                    MUNICIPALITY),
                            Words.of(
                                    "De aanmelding van {gemeente} gaat niet door",
                                    """
                                    De redactie heeft de aanmelding van {gemeente} bekeken. Die kunnen we \
                                    niet goedkeuren. Dit is de reden:

                                    {reden}

                                    Je naam, mailadres en telefoonnummer hebben we uit deze aanmelding \
                                    gewist. Je mag de gemeente later altijd opnieuw aanmelden.
                                    """,
                                    "",
                                    ABOUT_SIGN_UP)),
                    kind(
                            "contact-welcome",
                            "Welkom, contactpersoon",
                            "Naar wie de redactie contactpersoon maakt van een gemeente.",
                            List.of(CONTACT_PAGE, MUNICIPALITY),
                            Words.of(
                                    "Je bent contactpersoon van {gemeente}",
                                    """
                                    De redactie heeft je contactpersoon gemaakt van {gemeente}.

                                    Op Mijn gemeente vertel je wat de gemeente doet. Je logt er in met een \
                                    link per mail, dus je hebt geen wachtwoord nodig.

                                    {link}
                                    """,
                                    "Naar Mijn gemeente",
                                    ABOUT_CONTACT)),
                    kind(
                            "contact-link",
                            "Inloggen bij Mijn gemeente",
                            "Naar een contactpersoon die wil inloggen.",
                            List.of(
                                    Value.button(
                                            "de knop waarmee iemand inlogt; die werkt één uur, en één"
                                                    + " keer")),
                            Words.of(
                                    "Je link om in te loggen bij Mijn gemeente",
                                    """
                                    Met deze knop log je in bij Mijn gemeente. De knop werkt één uur, en één \
                                    keer.

                                    Heb je hier niet om gevraagd? Dan hoef je niets te doen. Geef de link \
                                    niet door aan anderen.

                                    {link}
                                    """,
                                    "Inloggen",
                                    ABOUT_CONTACT)),
                    kind(
                            "activity-asked-back",
                            "Vraag over een activiteit",
                            "Naar een contactpersoon, als de redactie iets vraagt over een activiteit.",
                            List.of(CONTACT_PAGE, QUESTION, ACTIVITY),
                            Words.of(
                                    "Een vraag over je activiteit",
                                    """
                                    Bedankt voor je activiteit “{activiteit}”. De redactie heeft nog een \
                                    vraag:

                                    {vraag}

                                    Pas de activiteit aan op Mijn gemeente en stuur haar daarna opnieuw in.

                                    {link}
                                    """,
                                    "Naar Mijn gemeente",
                                    ABOUT_CONTACT)),
                    kind(
                            "activity-published",
                            "Activiteit op de site",
                            "Naar een contactpersoon, als een activiteit op de site staat.",
                            List.of(Value.button("de knop naar de activiteit"), ACTIVITY),
                            Words.of(
                                    "Je activiteit staat op de site",
                                    """
                                    Je activiteit “{activiteit}” staat nu op de site. Bedankt dat je haar \
                                    deelt.

                                    {link}
                                    """,
                                    "Bekijk de activiteit",
                                    ABOUT_CONTACT)));

    private MunicipalityTexts() {}

    private static TextKind kind(
            String key, String title, String when, List<Value> values, Words words) {
        return TextKind.of(key, Group.MUNICIPALITIES, title, when, values, words);
    }
}
