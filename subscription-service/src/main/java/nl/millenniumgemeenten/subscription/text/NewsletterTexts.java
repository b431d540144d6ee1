package nl.millenniumgemeenten.subscription.text;

import static nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage.ENGLISH;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Always;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails to readers of the newsletter.
public final class NewsletterTexts {
    private static final Value UNSUBSCRIBE =
            Value.link("afmelden", "de link om te stoppen", "Meld je af", true)
                    .in(ENGLISH, "Unsubscribe");
    private static final Value PREFERENCES =
            Value.link("voorkeuren", "de link om lijsten te kiezen", "Kies hier", false)
                    .in(ENGLISH, "Choose here");
    private static final String WAYS_OUT =
            """
            Wil je kiezen waarover je mail krijgt? {voorkeuren}.

            Wil je toch geen nieuwsbrief meer? {afmelden}.
            """;
    private static final String WAYS_OUT_IN_ENGLISH =
            """
            Would you like to choose what you hear about? {voorkeuren}.

            Would you rather not get a newsletter any more? {afmelden}.
            """;
    private static final String ASKED =
            """
            Je krijgt deze mail omdat iemand dit adres invulde op onze website. Was jij dat niet? Dan \
            hoef je niets te doen.
            """;
    private static final String ASKED_IN_ENGLISH =
            """
            You are getting this email because somebody entered this address on our website. Was that \
            not you? Then there is nothing you need to do.
            """;

    /// Asks to confirm the sign-up. What people agree to is not for editors to word: see
    /// `ConsentWording`.
    public static final TextKind CONFIRMATION =
            TextKind.of(
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
                                                    true)
                                            .in(ENGLISH, "Delete my address"),
                                    Value.list(
                                                    "lijsten",
                                                    "waarvoor iemand zich inschrijft",
                                                    "Nieuwsbrief")
                                            .in(ENGLISH, "Newsletter"),
                                    Value.line(
                                                    "geldig-tot",
                                                    "tot wanneer de knop werkt",
                                                    "8 december 2026, 12:00 uur")
                                            .in(ENGLISH, "8 December 2026 at 12:00 (Dutch time)")),
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
                                    """))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "Confirm your subscription to the {campagne} newsletter",
                                    """
                                    Somebody entered this email address for the {campagne} newsletter. Was that \
                                    you? Then please confirm your subscription.

                                    {link}

                                    The link works until {geldig-tot}. Too late? You are welcome to enter your \
                                    address again on {website}.
                                    """,
                                    "Yes, send me the newsletter",
                                    """
                                    Was it not you? Then there is nothing you need to do. If you do not confirm, \
                                    you will not get a newsletter and we will delete this address ourselves. \
                                    Would you like us to delete it right away? {wissen}.
                                    """),
                            new Always(
                                    "What you say yes to",
                                    """
                                    If you confirm, you agree that we send you the following at this email \
                                    address: {lijsten}. We do not use your address for anything else and do not \
                                    pass it on. You can stop at any time with the link at the bottom of every \
                                    email.\
                                    """));

    /// Greets who has just confirmed.
    public static final TextKind WELCOME =
            TextKind.of(
                            "welcome",
                            Group.NEWSLETTER,
                            "Welkom",
                            "Naar wie net heeft bevestigd.",
                            List.of(
                                    Value.list("lijsten", "wat iemand leest", "Nieuwsbrief")
                                            .in(ENGLISH, "Newsletter"),
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
                                    WAYS_OUT))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "Welcome to the {campagne} newsletter",
                                    """
                                    Your subscription is confirmed. We are glad that you are reading along with {campagne}. \
                                    This is what you will find in your mailbox from now on:

                                    {lijsten}

                                    The first email will come by itself. Until then you will find everything on {website}.
                                    """,
                                    "",
                                    WAYS_OUT_IN_ENGLISH));

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
                                    WAYS_OUT))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "You are already subscribed to the {campagne} newsletter",
                                    """
                                    How nice that you want to read the {campagne} newsletter. You are already subscribed with \
                                    this email address, so there is nothing you need to do: the next newsletter will come by \
                                    itself.

                                    Did you not enter your address? Then somebody else did, perhaps by mistake. Nothing \
                                    changes.
                                    """,
                                    "",
                                    WAYS_OUT_IN_ENGLISH));

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
                                    ASKED))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "What we know about you",
                                    """
                                    You asked what we know about you. The button takes you there. You can also change your \
                                    address there, or have everything deleted.

                                    The link works for one hour. Do not give it to anybody else.

                                    {link}
                                    """,
                                    "View my data",
                                    ASKED_IN_ENGLISH));

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
                                    ASKED))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "We know nothing about you",
                                    """
                                    You asked what we know about you. We do not know this email address: we have kept nothing \
                                    about it.
                                    """,
                                    "",
                                    ASKED_IN_ENGLISH));

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
                                    ASKED))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "Confirm your new address",
                                    """
                                    Somebody would like to get our emails at this address from now on. Was that you? Then \
                                    please confirm your new address.

                                    The link works for seven days.

                                    {link}
                                    """,
                                    "Yes, this is my new address",
                                    ASKED_IN_ENGLISH));

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
                                    ASKED))
                    .with(
                            ENGLISH,
                            Words.of(
                                    "Your address has been changed",
                                    """
                                    From now on our emails go to another address. We have deleted this one.

                                    Did you not do this? Then please sign up again on our website.
                                    """,
                                    "",
                                    ASKED_IN_ENGLISH));

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
