package nl.millenniumgemeenten.gateway.courier;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.MailHandover.MessageJson;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;

/// What each mail of the register says. Each has a greeting before and a signature after it.
@Singleton
class MailWords {
    private static final String ABOUT_SIGN_UP =
            "Je krijgt deze mail omdat iemand dit adres invulde bij de aanmelding van een gemeente.";
    private static final String ABOUT_CONTACT =
            "Je krijgt deze mail omdat je contactpersoon bent van een gemeente die meedoet.";
    private static final String CONTACT_PAGE = "/mijn-gemeente";

    /// A mail in words; nothing for a kind that we do not know.
    Optional<MessageJson> of(MailRequestJson mail) {
        var municipality = mail.parameter("municipality");
        return Optional.ofNullable(
                switch (mail.kind()) {
                    case "SIGN_UP_CONFIRMATION" ->
                            new MessageJson(
                                    mail.to(),
                                    "Bevestig de aanmelding van " + municipality,
                                    List.of(
                                            "Je hebt "
                                                    + municipality
                                                    + " aangemeld. Fijn!"
                                                    + " Bevestig met de knop dat je dit zelf hebt"
                                                    + " gedaan. Daarna kijkt de redactie ernaar.",
                                            "De knop werkt zeven dagen. Daarna wissen we je"
                                                    + " gegevens.",
                                            "Heb jij dit niet gedaan? Dan hoef je niets te doen."
                                                    + " Zonder bevestiging gebeurt er niets."),
                                    "Aanmelding bevestigen",
                                    "/meedoen/bevestigen/" + mail.parameter("token"),
                                    ABOUT_SIGN_UP);
                    case "SIGN_UP_WAITING" ->
                            plain(
                                    mail,
                                    "We kijken naar de aanmelding van " + municipality,
                                    List.of(
                                            "Bedankt voor je bevestiging. De redactie bekijkt de"
                                                    + " aanmelding van "
                                                    + municipality
                                                    + ".",
                                            "Je krijgt een mail zodra we hebben besloten, of als we"
                                                    + " nog een vraag hebben. Je hoeft nu niets te"
                                                    + " doen."));
                    case "SIGN_UP_SECOND" ->
                            plain(
                                    mail,
                                    municipality + " was al aangemeld",
                                    List.of(
                                            "Bedankt voor je bevestiging. Iemand anders heeft "
                                                    + municipality
                                                    + " al eerder aangemeld, of de gemeente doet al"
                                                    + " mee.",
                                            "De redactie bekijkt beide aanmeldingen en neemt contact"
                                                    + " met je op. Weet je wie de andere collega is?"
                                                    + " Overleg dan alvast samen."));
                    case "SIGN_UP_QUESTION" -> question(mail, municipality);
                    case "SIGN_UP_APPROVED" ->
                            new MessageJson(
                                    mail.to(),
                                    municipality + " doet mee!",
                                    List.of(
                                            "Gefeliciteerd: "
                                                    + municipality
                                                    + " doet mee vanaf "
                                                    + day(mail.parameter("inForceOn"))
                                                    + ".",
                                            "Jij bent nu contactpersoon van de gemeente. Op Mijn"
                                                    + " gemeente vertel je wat jullie doen. Je logt"
                                                    + " er in met een link per mail, dus je hebt"
                                                    + " geen wachtwoord nodig."),
                                    "Naar Mijn gemeente",
                                    CONTACT_PAGE,
                                    ABOUT_CONTACT);
                    case "SIGN_UP_REJECTED" ->
                            plain(
                                    mail,
                                    "De aanmelding van " + municipality + " gaat niet door",
                                    with(
                                            List.of(
                                                    "De redactie heeft de aanmelding van "
                                                            + municipality
                                                            + " bekeken. Die kunnen we niet"
                                                            + " goedkeuren. Dit is de reden:"),
                                            mail.parameter("reason"),
                                            List.of(
                                                    "Je naam, mailadres en telefoonnummer hebben we"
                                                            + " uit deze aanmelding gewist. Je mag de"
                                                            + " gemeente later altijd opnieuw"
                                                            + " aanmelden.")));
                    case "CONTACT_WELCOME" ->
                            new MessageJson(
                                    mail.to(),
                                    "Je bent contactpersoon van " + municipality,
                                    List.of(
                                            "De redactie heeft je contactpersoon gemaakt van "
                                                    + municipality
                                                    + ".",
                                            "Op Mijn gemeente vertel je wat de gemeente doet. Je"
                                                    + " logt er in met een link per mail, dus je"
                                                    + " hebt geen wachtwoord nodig."),
                                    "Naar Mijn gemeente",
                                    CONTACT_PAGE,
                                    ABOUT_CONTACT);
                    case "CONTACT_LINK" ->
                            new MessageJson(
                                    mail.to(),
                                    "Je link om in te loggen bij Mijn gemeente",
                                    List.of(
                                            "Met deze knop log je in bij Mijn gemeente. De knop"
                                                    + " werkt één uur, en één keer.",
                                            "Heb je hier niet om gevraagd? Dan hoef je niets te"
                                                    + " doen. Geef de link niet door aan anderen."),
                                    "Inloggen",
                                    CONTACT_PAGE + "/inloggen/" + mail.parameter("token"),
                                    ABOUT_CONTACT);
                    case "ACTIVITY_ASKED_BACK" ->
                            new MessageJson(
                                    mail.to(),
                                    "Een vraag over je activiteit",
                                    with(
                                            List.of(
                                                    "Bedankt voor je activiteit “"
                                                            + mail.parameter("title")
                                                            + "”. De redactie heeft nog een vraag:"),
                                            mail.parameter("question"),
                                            List.of(
                                                    "Pas de activiteit aan op Mijn gemeente en stuur"
                                                            + " haar daarna opnieuw in.")),
                                    "Naar Mijn gemeente",
                                    CONTACT_PAGE,
                                    ABOUT_CONTACT);
                    case "ACTIVITY_PUBLISHED" ->
                            new MessageJson(
                                    mail.to(),
                                    "Je activiteit staat op de site",
                                    List.of(
                                            "Je activiteit “"
                                                    + mail.parameter("title")
                                                    + "” staat nu op de site. Bedankt dat je haar"
                                                    + " deelt."),
                                    "Bekijk de activiteit",
                                    mail.parameter("path"),
                                    ABOUT_CONTACT);
                    default -> null;
                });
    }

    private static MessageJson question(MailRequestJson mail, String municipality) {
        return new MessageJson(
                mail.to(),
                "Een vraag over de aanmelding van " + municipality,
                with(
                        List.of(
                                "Bedankt voor de aanmelding van "
                                        + municipality
                                        + ". De redactie heeft nog een vraag:"),
                        mail.parameter("question"),
                        List.of(
                                "Met de knop pas je de aanmelding aan en stuur je haar opnieuw in."
                                        + " De knop werkt dertig dagen.")),
                "Aanmelding aanpassen",
                "/meedoen/aanvullen/" + mail.parameter("token"),
                ABOUT_SIGN_UP);
    }

    private static MessageJson plain(
            MailRequestJson mail, String subject, List<String> paragraphs) {
        return new MessageJson(mail.to(), subject, paragraphs, "", "", ABOUT_SIGN_UP);
    }

    /// What editors typed, between our own words; an empty line begins a paragraph.
    private static List<String> with(List<String> before, String typed, List<String> after) {
        var paragraphs = new ArrayList<>(before);
        for (var paragraph : typed.replace("\r", "").replace('\t', ' ').split("\n\\s*\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        paragraphs.addAll(after);
        return paragraphs;
    }

    private static String day(String iso) {
        return DutchText.date(LocalDate.parse(iso));
    }
}
