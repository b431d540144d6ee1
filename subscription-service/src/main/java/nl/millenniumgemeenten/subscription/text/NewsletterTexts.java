package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Always;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails to readers of the newsletter.
public final class NewsletterTexts {
    private static final Value UNSUBSCRIBE =
            Value.link("afmelden", "de link om te stoppen", "Meld je af", true);
    private static final Value PREFERENCES =
            Value.link("voorkeuren", "de link om lijsten te kiezen", "Kies hier", false);
    private static final String WAYS_OUT =
            """
            Wil je kiezen waarover je mail krijgt? {voorkeuren}.

            Wil je toch geen nieuwsbrief meer? {afmelden}.
            """;
    private static final String ASKED =
            """
            Je krijgt deze mail omdat iemand dit adres invulde op onze website. Was jij dat niet? Dan \
            hoef je niets te doen.
            """;

    /// Asks to confirm the sign-up. What people agree to is not for editors to word: see
    /// `ConsentWording`.
    public static final TextKind CONFIRMATION =
            new TextKind(
                    "confirmation",
                    Group.NEWSLETTER,
                    "Inschrijving bevestigen",
                    "Naar wie zich inschrijft. Pas na een klik op de knop is iemand abonnee.",
                    List.of(
                            Value.button("de knop waarmee iemand bevestigt"),
                            Value.link(
                                    "wissen",
                                    "de link om het adres te wissen",
                                    "Wis mijn adres",
                                    true),
                            Value.list("lijsten", "waarvoor iemand zich inschrijft", "Nieuwsbrief"),
                            Value.line(
                                    "geldig-tot",
                                    "tot wanneer de knop werkt",
                                    "8 december 2026, 12:00 uur")),
                    Words.of(
                            "Bevestig je inschrijving voor de nieuwsbrief van {campagne}",
                            """
                            Iemand vulde dit e-mailadres in voor de nieuwsbrief van {campagne}. Was jij \
                            dat? Bevestig dan je inschrijving.

                            {link}

                            De link werkt tot {geldig-tot}. Is het dan te laat? Vul je adres gerust nog \
                            een keer in op {website}.
                            """,
                            "Ja, stuur mij de nieuwsbrief",
                            """
                            Was jij het niet? Dan hoef je niets te doen. Zonder bevestiging krijg je geen \
                            nieuwsbrief en wissen we dit adres vanzelf. Wil je dat we het nu meteen \
                            wissen? {wissen}.
                            """),
                    new Always(
                            "Waar je ja op zegt",
                            """
                            Als je bevestigt, vind je het goed dat we je op dit e-mailadres sturen: \
                            {lijsten}. We gebruiken je adres nergens anders voor en geven het niet door. \
                            Je kunt altijd stoppen met de link die onder elke mail staat.\
                            """));

    /// Greets who has just confirmed.
    public static final TextKind WELCOME =
            TextKind.of(
                    "welcome",
                    Group.NEWSLETTER,
                    "Welkom",
                    "Naar wie net heeft bevestigd.",
                    List.of(
                            Value.list("lijsten", "wat iemand leest", "Nieuwsbrief"),
                            PREFERENCES,
                            UNSUBSCRIBE),
                    Words.of(
                            "Welkom bij de nieuwsbrief van {campagne}",
                            """
                            Je inschrijving is bevestigd. Fijn dat je meeleest met {campagne}. Dit krijg je \
                            voortaan in je mailbox:

                            {lijsten}

                            De eerste mail komt vanzelf. Tot die tijd vind je alles op {website}.
                            """,
                            "",
                            WAYS_OUT));

    /// Tells someone who signs up again that nothing needs to be done.
    public static final TextKind ALREADY_SUBSCRIBED =
            TextKind.of(
                    "already-subscribed",
                    Group.NEWSLETTER,
                    "Al ingeschreven",
                    "Naar wie zich inschrijft, maar al abonnee is.",
                    List.of(PREFERENCES, UNSUBSCRIBE),
                    Words.of(
                            "Je bent al ingeschreven voor de nieuwsbrief van {campagne}",
                            """
                            Fijn dat je de nieuwsbrief van {campagne} wilt lezen. Je bent al ingeschreven \
                            met dit e-mailadres. Je hoeft dus niets te doen: de volgende nieuwsbrief komt \
                            vanzelf.

                            Heb jij je adres niet ingevuld? Dan deed iemand anders dat, misschien per \
                            ongeluk. Er verandert niets.
                            """,
                            "",
                            WAYS_OUT));

    /// Leads to what we know.
    public static final TextKind INSIGHT =
            TextKind.of(
                    "insight",
                    Group.NEWSLETTER,
                    "Wat we weten",
                    "Naar wie vraagt wat we van hem of haar weten.",
                    List.of(Value.button("de knop naar de gegevens; die werkt een uur")),
                    Words.of(
                            "Wat we van je weten",
                            """
                            Je vroeg wat we van je weten. Via de knop zie je dat. Je kunt daar ook je adres \
                            wijzigen of alles laten wissen.

                            De link werkt een uur. Geef hem aan niemand anders.

                            {link}
                            """,
                            "Bekijk mijn gegevens",
                            ASKED));

    /// There is nothing to see.
    public static final TextKind NOTHING_KNOWN =
            TextKind.of(
                    "nothing-known",
                    Group.NEWSLETTER,
                    "We weten niets",
                    "Naar wie vraagt wat we weten, van een adres dat we niet kennen.",
                    List.of(),
                    Words.of(
                            "We weten niets van je",
                            """
                            Je vroeg wat we van je weten. Dit e-mailadres kennen we niet: we hebben er niets \
                            over bewaard.
                            """,
                            "",
                            ASKED));

    /// Asks whoever reads mail at a new address.
    public static final TextKind ADDRESS_CHANGE =
            TextKind.of(
                    "address-change",
                    Group.NEWSLETTER,
                    "Nieuw adres bevestigen",
                    "Naar het nieuwe adres van een abonnee.",
                    List.of(
                            Value.button(
                                    "de knop waarmee iemand bevestigt; die werkt zeven dagen")),
                    Words.of(
                            "Bevestig je nieuwe adres",
                            """
                            Iemand wil onze mails voortaan op dit adres krijgen. Was jij dat? Bevestig dan \
                            je nieuwe adres.

                            De link werkt zeven dagen.

                            {link}
                            """,
                            "Ja, dit is mijn nieuwe adres",
                            ASKED));

    /// Tells the old address that it is no longer in use.
    public static final TextKind ADDRESS_CHANGED =
            TextKind.of(
                    "address-changed",
                    Group.NEWSLETTER,
                    "Adres gewijzigd",
                    "Naar het oude adres van een abonnee, als het nieuwe is bevestigd.",
                    List.of(),
                    Words.of(
                            "Je adres is gewijzigd",
                            """
                            Onze mails gaan voortaan naar een ander adres. Dit adres hebben we gewist.

                            Heb jij dit niet gedaan? Meld je dan opnieuw aan op onze website.
                            """,
                            "",
                            ASKED));

    static final List<TextKind> ALL =
            List.of(
                    CONFIRMATION,
                    WELCOME,
                    ALREADY_SUBSCRIBED,
                    INSIGHT,
                    NOTHING_KNOWN,
                    ADDRESS_CHANGE,
                    ADDRESS_CHANGED);

    private NewsletterTexts() {}
}
