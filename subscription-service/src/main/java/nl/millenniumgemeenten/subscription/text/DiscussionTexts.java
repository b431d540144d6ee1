package nl.millenniumgemeenten.subscription.text;

import java.util.List;
import nl.millenniumgemeenten.subscription.text.TextKind.Group;

/// The mails to people who take part in discussions.
public final class DiscussionTexts {
    private static final Value DISCUSSION =
            Value.line(
                    "discussie", "de titel van de discussie", "Hoe begin je een eerlijke markt?");
    private static final String FILLED_IN =
            "Je krijgt deze mail omdat iemand dit adres invulde bij een bijdrage aan een discussie.";
    private static final String ABOUT =
            "Je krijgt deze mail omdat je met dit adres meedoet aan discussies.";

    private static final Value COUNT =
            Value.line("aantal", "hoeveel bijdragen er zijn", "2 nieuwe bijdragen");
    private static final Value CONTRIBUTIONS =
            Value.contributions(
                    "bijdragen",
                    "wat er geschreven is, met de namen en links",
                    "Wij kopen sinds 2009 al onze koffie zo in.");
    private static final Value OVERVIEW =
            Value.link(
                    "overzicht",
                    "de link om te kiezen wat iemand volgt, en hoe vaak die mail krijgt",
                    "Kies hier wat je volgt",
                    true);

    /// Says that one cannot answer by mail.
    public static final String NO_ANSWER =
            "Antwoorden kan op de site: een antwoord op deze mail komt niet aan.";

    /// Says that one can.
    public static final String BY_MAIL =
            "Wil je reageren? Beantwoord dan deze mail: je antwoord komt in de discussie te staan, onder"
                    + " je naam. Op de site kan het ook.";

    /// Asks whether somebody wants to follow a discussion.
    public static final TextKind FOLLOW_CONFIRMATION =
            kind(
                    "follow-confirmation",
                    "Volgen bevestigen",
                    "Naar wie een discussie per mail wil volgen en niet bekend is op dat apparaat.",
                    List.of(
                            Value.button("de knop waarmee iemand bevestigt; die werkt drie dagen"),
                            DISCUSSION,
                            Value.line(
                                    "tempo",
                                    "hoe vaak iemand mail krijgt",
                                    "meteen een mail bij elke nieuwe bijdrage")),
                    Words.of(
                            "Wil je “{discussie}” per mail volgen?",
                            """
                            Iemand vulde dit e-mailadres in om de discussie “{discussie}” te volgen. \
                            Was jij dat? Bevestig het dan met de knop. Daarna krijg je {tempo}. \
                            Stoppen kan altijd, met de link onder elke mail.

                            De knop werkt drie dagen.

                            {link}

                            Heb jij dit niet gedaan? Dan hoef je niets te doen. Zonder bevestiging krijg \
                            je geen mail, en wissen we dit adres na drie dagen.
                            """,
                            "Ja, ik wil deze discussie volgen",
                            "Je krijgt deze mail omdat iemand dit adres invulde bij een discussie."));

    /// Tells of one contribution.
    public static final TextKind FOLLOWED_CONTRIBUTION =
            kind(
                    "follow-contribution",
                    "Nieuwe bijdrage",
                    "Naar wie een discussie volgt en meteen mail wil, bij elke bijdrage.",
                    List.of(
                            Value.button("de knop naar de bijdrage"),
                            DISCUSSION,
                            Value.line("naam", "wie de bijdrage schreef", "Anna de Vries"),
                            Value.contributions(
                                    "bijdrage",
                                    "wat diegene schreef",
                                    "Wij kopen sinds 2009 al onze koffie zo in."),
                            Value.line(
                                    "antwoorden",
                                    "of iemand kan antwoorden op deze mail; dat kan wie meedoet aan"
                                            + " discussies, als er een mailbox voor is",
                                    BY_MAIL),
                            stop("de link om deze discussie niet meer te volgen"),
                            OVERVIEW),
                    Words.of(
                            "{naam} schreef in “{discussie}”",
                            """
                            Er is een nieuwe bijdrage in de discussie “{discussie}”. {naam} schreef:

                            {bijdrage}

                            {link}

                            {antwoorden}
                            """,
                            "Bekijk de bijdrage",
                            """
                            Je krijgt deze mail omdat je deze discussie volgt. Wil je dat niet meer? \
                            {stoppen}.

                            Liever één mail per dag? {overzicht}.
                            """));

    /// Tells of several contributions to one discussion.
    public static final TextKind FOLLOWED_CONTRIBUTIONS =
            kind(
                    "follow-contributions",
                    "Meer bijdragen ineens",
                    "Naar wie een discussie volgt en meteen mail wil, als er heel veel wordt"
                            + " geschreven.",
                    List.of(
                            Value.button("de knop naar de discussie"),
                            DISCUSSION,
                            COUNT,
                            CONTRIBUTIONS,
                            stop("de link om deze discussie niet meer te volgen"),
                            OVERVIEW),
                    Words.of(
                            "{aantal} in “{discussie}”",
                            """
                            In de discussie “{discussie}” wordt veel geschreven. Daarom krijg je deze \
                            bijdragen in één mail.

                            {bijdragen}

                            {link}

                            """
                                    + NO_ANSWER,
                            "Naar de discussie",
                            """
                            Je krijgt deze mail omdat je deze discussie volgt. Wil je dat niet meer? \
                            {stoppen}.

                            Liever één mail per dag? {overzicht}.
                            """));

    /// Tells of the contributions of a day.
    public static final TextKind FOLLOWED_DAILY =
            kind(
                    "follow-daily",
                    "Nieuwe bijdragen van een dag",
                    "Naar wie discussies volgt en één keer per dag mail wil, om vijf uur ’s middags.",
                    List.of(
                            COUNT,
                            CONTRIBUTIONS,
                            stop("de link om de mail van elke dag niet meer te krijgen"),
                            OVERVIEW),
                    Words.of(
                            "{aantal} in de discussies die je volgt",
                            """
                            Dit is er geschreven in de discussies die je volgt.

                            {bijdragen}

                            """
                                    + NO_ANSWER,
                            "",
                            """
                            Je krijgt deze mail één keer per dag, omdat je discussies volgt. Wil je hem \
                            niet meer? {stoppen}.

                            Wil je met één discussie stoppen? {overzicht}.
                            """));

    /// Tells why an answer by mail is not on the site.
    public static final TextKind ANSWER_REFUSED =
            kind(
                    "answer-refused",
                    "Antwoord per mail niet geplaatst",
                    "Naar een deelnemer die een mail over een bijdrage beantwoordde, als dat antwoord"
                            + " niet op de site komt.",
                    List.of(
                            Value.button("de knop naar de bijdrage waarop iemand antwoordde"),
                            DISCUSSION,
                            reason(
                                    "waarom het antwoord niet op de site staat",
                                    "In deze discussie kan nu niemand schrijven.")),
                    Words.of(
                            "Je antwoord in “{discussie}” staat niet op de site",
                            """
                            Je beantwoordde een mail over de discussie “{discussie}”. Je antwoord staat \
                            niet op de site. De reden:

                            {reden}

                            Je mail is weg bij ons. In je eigen mailprogramma vind je hem nog terug bij \
                            wat je verstuurde.

                            {link}
                            """,
                            "Naar de discussie",
                            ABOUT));

    /// Tells that an answer by mail waits.
    public static final TextKind ANSWER_WAITS =
            kind(
                    "answer-waits",
                    "Antwoord per mail wacht",
                    "Naar een deelnemer die een mail over een bijdrage beantwoordde, als de redactie"
                            + " het antwoord eerst leest.",
                    List.of(
                            Value.button("de knop naar de bijdrage waarop iemand antwoordde"),
                            DISCUSSION),
                    Words.of(
                            "De redactie leest je antwoord in “{discussie}” eerst",
                            """
                            Je beantwoordde een mail over de discussie “{discussie}”. Bedankt! De redactie \
                            leest je antwoord voordat het op de site komt. Je krijgt daarover een mail.

                            {link}
                            """,
                            "Naar de discussie",
                            ABOUT));

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
                                    reason(
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
                            "contribution-edited",
                            "Bijdrage aangepast",
                            "Naar wie iets schreef, als de redactie de tekst aanpast.",
                            List.of(
                                    Value.button("de knop naar de bijdrage"),
                                    reason(
                                            "waarom de redactie de bijdrage aanpast",
                                            "We haalden het telefoonnummer van een ander weg."),
                                    DISCUSSION),
                            Words.of(
                                    "We hebben je bijdrage aan “{discussie}” aangepast",
                                    """
                                    De redactie heeft de tekst van je bijdrage aan de discussie \
                                    “{discussie}” aangepast. Dit is de reden:

                                    {reden}

                                    {link}
                                    """,
                                    "Bekijk je bijdrage",
                                    ABOUT)),
                    kind(
                            "contribution-hidden",
                            "Bijdrage verborgen",
                            "Naar wie iets schreef, als de redactie het verbergt.",
                            List.of(
                                    reason(
                                            "waarom de redactie de bijdrage verbergt",
                                            "Je bijdrage gaat over een ander onderwerp."),
                                    DISCUSSION),
                            Words.of(
                                    "We hebben je bijdrage aan “{discussie}” verborgen",
                                    """
                                    De redactie heeft je bijdrage aan de discussie “{discussie}” \
                                    verborgen. Bezoekers kunnen haar niet meer lezen. Dit is de reden:

                                    {reden}

                                    Je bent welkom om iets anders te schrijven.
                                    """,
                                    "",
                                    ABOUT)),
                    kind(
                            "contribution-moved",
                            "Bijdrage verplaatst",
                            "Naar wie iets schreef, als de redactie het naar een andere discussie"
                                    + " verplaatst. Van alles wat tegelijk verhuist één mail.",
                            List.of(
                                    Value.button("de knop naar de bijdrage"),
                                    reason(
                                            "waarom de redactie dit verplaatst",
                                            "Je vraag past beter bij een ander onderwerp."),
                                    DISCUSSION,
                                    Value.line(
                                            "bestemming",
                                            "de titel van de discussie waar het nu staat",
                                            "Welke thee kopen we in?")),
                            Words.of(
                                    "Wat je schreef staat nu in “{bestemming}”",
                                    """
                                    De redactie heeft iets wat je schreef in de discussie “{discussie}” \
                                    verplaatst naar de discussie “{bestemming}”. Aan je tekst is niets \
                                    veranderd, en links ernaartoe blijven werken. Dit is de reden:

                                    {reden}

                                    {link}
                                    """,
                                    "Bekijk je bijdrage",
                                    ABOUT)),
                    kind(
                            "contribution-not-taken",
                            "Bijdrage niet aangenomen",
                            "Naar wie geblokkeerd is en toch iets invult.",
                            List.of(
                                    reason(
                                            "waarom de redactie de deelnemer heeft geblokkeerd",
                                            "Je plaatste na een waarschuwing weer reclame."),
                                    DISCUSSION),
                            Words.of(
                                    "Je bijdrage aan “{discussie}” is niet aangenomen",
                                    """
                                    Iemand heeft met dit adres iets geschreven voor de discussie \
                                    “{discussie}”. Dat nemen we niet aan, want de redactie heeft je \
                                    geblokkeerd. Dit is de reden:

                                    {reden}

                                    Heb jij dit niet geschreven? Dan hoef je niets te doen.
                                    """,
                                    "",
                                    FILLED_IN)),
                    kind(
                            "participant-warned",
                            "Waarschuwing",
                            "Naar een deelnemer die de redactie waarschuwt.",
                            List.of(
                                    Value.text(
                                            "waarschuwing",
                                            "wat de redactie tegen de deelnemer zegt",
                                            "Blijf vriendelijk tegen anderen, ook als je het niet eens"
                                                    + " bent.")),
                            Words.of(
                                    "Een waarschuwing van de redactie",
                                    """
                                    Je doet mee aan discussies op onze site. De redactie wil je iets \
                                    zeggen over wat je schreef:

                                    {waarschuwing}

                                    Je kunt gewoon blijven meeschrijven.
                                    """,
                                    "",
                                    ABOUT)),
                    kind(
                            "participant-blocked",
                            "Deelnemer geblokkeerd",
                            "Naar een deelnemer van wie de redactie niets meer aanneemt.",
                            List.of(
                                    reason(
                                            "waarom de redactie de deelnemer blokkeert",
                                            "Je plaatste na een waarschuwing weer reclame.")),
                            Words.of(
                                    "Je kunt niet meer meeschrijven in discussies",
                                    """
                                    De redactie heeft je geblokkeerd in de discussies op onze site. Wat \
                                    je nu nog schrijft, nemen we niet aan. Wat nog op ons wachtte, plaatsen \
                                    we niet. Dit is de reden:

                                    {reden}

                                    Wat al op de site staat, blijft daar. Je kunt nog wel zien en wissen \
                                    wat we van je weten.
                                    """,
                                    "",
                                    ABOUT)),
                    kind(
                            "participant-unblocked",
                            "Blokkade opgeheven",
                            "Naar een deelnemer die weer mag meeschrijven.",
                            List.of(Value.button("de knop naar de discussies")),
                            Words.of(
                                    "Je kunt weer meeschrijven in discussies",
                                    """
                                    De redactie heeft je blokkade opgeheven. Je bent weer welkom in de \
                                    discussies.

                                    {link}
                                    """,
                                    "Naar de discussies",
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
                                    ABOUT)),
                    FOLLOW_CONFIRMATION,
                    FOLLOWED_CONTRIBUTION,
                    FOLLOWED_CONTRIBUTIONS,
                    FOLLOWED_DAILY,
                    ANSWER_REFUSED,
                    ANSWER_WAITS);

    private DiscussionTexts() {}

    private static Value reason(String meaning, String example) {
        return Value.text("reden", meaning, example);
    }

    private static Value stop(String meaning) {
        return Value.link("stoppen", meaning, "Stop met volgen", true);
    }

    private static TextKind kind(
            String key, String title, String when, List<Value> values, Words words) {
        return TextKind.of(key, Group.DISCUSSIONS, title, when, values, words);
    }
}
