package nl.millenniumgemeenten.gateway.desk;

import java.util.Arrays;
import java.util.List;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Taken;

/// What has just succeeded. A screen shows it after a redirect; the address holds the key and never
/// the words, so that nobody can put words in our mouth.
public enum Notice {
    NONE("", ""),
    SAVED("opgeslagen", "Je concept is opgeslagen."),
    MERGED("samengevoegd", "Opgeslagen, samen met wat iemand anders intussen had opgeslagen."),
    RESTORED("teruggezet", "Teruggezet als nieuw concept. Bezoekers zien dit nog niet."),
    LINK_REVOKED("link-ingetrokken", "De link werkt niet meer."),
    SAVED_SUBMITTED("opgeslagen-ingestuurd", "Opgeslagen. De activiteit wacht nog op de redactie."),
    SAVED_ASKED_BACK(
            "opgeslagen-gevraagd",
            "Opgeslagen. De activiteit wacht nog op antwoord van de gemeente."),
    PUBLISHED("gepubliceerd", "Gepubliceerd. Bezoekers zien deze versie nu."),
    PUBLISHED_SOON(
            "gepubliceerd-straks",
            "Gepubliceerd. Het duurt nog even voordat bezoekers deze versie zien."),
    WITHDRAWN("ingetrokken", "Ingetrokken. Bezoekers zien dit niet meer."),
    WITHDRAWN_SOON(
            "ingetrokken-straks",
            "Ingetrokken. Het duurt nog even voordat dit van de site verdwijnt."),
    ASKED_BACK("vraag-gesteld", "Je vraag staat klaar voor de gemeente."),
    LAID_ASIDE("weggelegd", "Weggelegd. Dit stond nog niet op de site."),
    REDIRECTED("doorverwezen", "Opgeslagen. Wie dit adres opvraagt, komt nu op de nieuwe plek."),
    REDIRECT_REMOVED("doorverwijzing-weg", "Weggehaald. Dit adres leidt nergens meer heen."),
    REDIRECTS_IMPORTED("ingelezen", "De lijst is ingelezen."),
    MENU_ARRANGED("menu-opgeslagen", "Opgeslagen. Bezoekers zien dit menu nu."),
    PLACED("verplaatst", "Verplaatst. Oude adressen leiden naar de nieuwe."),
    PLACED_SOON(
            "verplaatst-straks",
            "Verplaatst. Het duurt nog even voordat bezoekers het zien. Oude adressen leiden naar de"
                    + " nieuwe."),
    CONFIGURED("ingesteld", "De instellingen zijn opgeslagen."),
    CONFIGURED_SOON(
            "ingesteld-straks",
            "De instellingen zijn opgeslagen. Het duurt nog even voordat bezoekers ze zien."),
    RECORDED("vastgelegd", "Vastgelegd in het register. Bezoekers zien het nu."),
    RECORDED_SOON(
            "vastgelegd-straks",
            "Vastgelegd in het register. Het duurt nog even voordat bezoekers het zien."),
    CALLED_OFF("afgelast", "Afgelast. De gemeenten gaan door zoals ze waren."),
    CALLED_OFF_SOON("afgelast-straks", "Afgelast. Het duurt nog even voordat bezoekers het zien."),
    SIGN_UP_APPROVED(
            "goedgekeurd",
            "Goedgekeurd. De deelname staat in het register en de gemeente krijgt een mail."),
    SIGN_UP_ASKED_BACK("gevraagd", "Je vraag is per mail onderweg."),
    SIGN_UP_REJECTED("afgewezen", "Afgewezen. De reden is per mail onderweg."),
    PARTICIPATION_HELD("op-pauze", "De deelname staat op pauze. De gemeente telt nu niet mee."),
    PARTICIPATION_REPORTED("verslag-vastgelegd", "Het verslag is vastgelegd."),
    SUCCESSION_DECIDED("opvolging-besloten", "Je besluit is vastgelegd. Bezoekers zien het nu."),
    MEDIA_ADDED("media-toegevoegd", "De bestanden zijn toegevoegd."),
    MEDIA_SAVED("media-opgeslagen", "Opgeslagen. Overal waar dit staat, geldt het nu."),
    MEDIA_REPLACED(
            "media-vervangen", "Vervangen. Overal waar dit staat, zie je het nieuwe bestand."),
    MEDIA_WITHDRAWN("media-ingetrokken", "Ingetrokken. Niemand kan dit meer kiezen of zien."),
    MEDIA_RESTORED("media-terug", "Teruggezet. Je kunt dit weer gebruiken."),
    NAME_CHANGED("naam-gewijzigd", "Je naam is gewijzigd."),
    PASSWORD_CHANGED(
            "wachtwoord-gewijzigd",
            "Je wachtwoord is gewijzigd. Op je andere apparaten ben je uitgelogd."),
    EMAIL_ASKED(
            "mailadres-gevraagd",
            "Kijk in de mailbox van je nieuwe adres. Bevestig het daar met de knop."),
    SESSION_ENDED("sessie-beeindigd", "Die sessie is beëindigd."),
    SESSIONS_ENDED("sessies-beeindigd", "De sessies zijn beëindigd."),
    SECOND_STEP_REMOVED("tweede-stap-uit", "De tweede stap staat uit."),
    ROLES_CHANGED("rollen-gewijzigd", "De rollen zijn opgeslagen. Ze gelden meteen."),
    ACCOUNT_BLOCKED("geblokkeerd", "Geblokkeerd. Dit account is overal uitgelogd."),
    ACCOUNT_UNBLOCKED("gedeblokkeerd", "Gedeblokkeerd. Inloggen kan weer."),
    INVITED("uitgenodigd", "De uitnodiging is per mail onderweg."),
    INVITED_AGAIN(
            "opnieuw-uitgenodigd",
            "Er is een nieuwe uitnodiging per mail onderweg. De vorige werkt niet meer."),
    INVITATION_WITHDRAWN("uitnodiging-ingetrokken", "De uitnodiging is ingetrokken."),
    CONTACT_ADDED("toegevoegd", "Toegevoegd. De contactpersoon krijgt een mail."),
    CONTACT_ALSO_ADDED(
            "ook-toegevoegd",
            "Toegevoegd. Dit adres was al van een contactpersoon van een andere gemeente: de naam, de"
                    + " functie en het telefoonnummer van toen blijven staan. De contactpersoon krijgt"
                    + " een mail."),
    HANDED_IN("aangeboden", "Aangeboden. Een redacteur kijkt ernaar."),
    TAKEN_BACK("teruggenomen", "Teruggenomen. Het ligt niet meer ter beoordeling."),
    SENT_BACK("teruggestuurd", "Teruggestuurd, met je opmerking erbij."),
    PLANNED("gepland", "Gepland. Het gebeurt vanzelf op dat moment."),
    PLAN_CALLED_OFF("planning-gewist", "De planning is gewist. Er gebeurt niets vanzelf."),
    TEST_MAILED("proefmail", "De proefmail is onderweg."),
    ISSUE_RESTORED(
            "nieuwsbrief-versie", "Teruggezet in het concept. De lijsten bleven zoals ze waren."),
    ISSUE_HANDED_IN("nieuwsbrief-ingeleverd", "Ingeleverd. Een tweede redacteur keurt hem goed."),
    ISSUE_TAKEN_BACK("nieuwsbrief-terug", "Teruggenomen. Je kunt er weer aan schrijven."),
    ISSUE_APPROVED("nieuwsbrief-goed", "Goedgekeurd. Kies nu wanneer hij naar de lezers gaat."),
    ISSUE_APPROVAL_WITHDRAWN(
            "goedkeuring-weg", "De goedkeuring is ingetrokken. Zo gaat hij niet naar de lezers."),
    ISSUE_SCHEDULED(
            "nieuwsbrief-gepland", "Gepland. Hij gaat op dat moment vanzelf naar de lezers."),
    ISSUE_DELETED("nieuwsbrief-weg", "Weggegooid."),
    ISSUE_WITHDRAWN(
            "nieuwsbrief-ingetrokken", "Uit het archief gehaald. Bezoekers zien dit niet meer."),
    DISCUSSION_OPENED("discussie-open", "De discussie is open. Bezoekers kunnen haar nu lezen."),
    DISCUSSION_CHANGED("discussie-gewijzigd", "Opgeslagen. Bezoekers zien het nu."),
    DISCUSSION_SOON("discussie-straks", "Opgeslagen. Bezoekers zien het binnen een minuut."),
    CONTRIBUTION_WRITTEN("bijdrage-geplaatst", "Je bijdrage staat erbij."),
    CONTRIBUTION_CHANGED("bijdrage-gewijzigd", "De bijdrage is aangepast. Bezoekers zien het nu."),
    CONTRIBUTION_HIDDEN("bijdrage-verborgen", "Verborgen. Bezoekers kunnen dit niet meer lezen."),
    CONTRIBUTION_SHOWN("bijdrage-terug", "Bezoekers kunnen dit weer lezen."),
    CONTRIBUTION_MOVED(
            "bijdrage-verplaatst", "Verplaatst. Op de oude plek staat waar de bijdrage nu is."),
    DISCUSSION_SPLIT("discussie-gesplitst", "Gesplitst. Dit is de nieuwe discussie."),
    DISCUSSIONS_MERGED(
            "discussies-samengevoegd", "Samengevoegd. Het oude adres leidt nu hierheen."),
    CONTRIBUTION_PLACED("wachtende-geplaatst", "Geplaatst. Bezoekers zien de bijdrage nu."),
    CONTRIBUTION_PLACED_SOON(
            "wachtende-straks", "Geplaatst. Bezoekers zien de bijdrage binnen een minuut."),
    CONTRIBUTION_REFUSED(
            "wachtende-geweigerd", "Geweigerd. De schrijver krijgt je reden per mail."),
    PARTICIPANT_WARNED("deelnemer-gewaarschuwd", "Gewaarschuwd. De mail is onderweg."),
    PARTICIPANT_BLOCKED(
            "deelnemer-geblokkeerd",
            "Geblokkeerd. We nemen niets meer aan van deze schrijver, en dat staat in een mail."),
    PARTICIPANT_UNBLOCKED(
            "deelnemer-gedeblokkeerd",
            "De blokkade is opgeheven. De schrijver krijgt daar een mail over."),
    ELSEWHERE_REFUSED("elders-geweigerd", "Geweigerd. De schrijver krijgt daar geen bericht van."),
    ELSEWHERE_BLOCKED(
            "elders-geblokkeerd", "Geblokkeerd. We nemen niets meer aan van deze schrijver."),
    ELSEWHERE_UNBLOCKED("elders-gedeblokkeerd", "De blokkade is opgeheven."),
    CONTRIBUTOR_ERASED("schrijver-gewist", "Gewist. Van deze schrijver staat hier niets meer."),
    MODERATION_MAIL_CHOSEN("mail-gekozen", "Opgeslagen. Dit geldt vanaf nu."),
    REPORTS_SETTLED("melding-afgehandeld", "Afgehandeld. De bijdrage blijft staan."),
    SOURCE_ADDED(
            "bron-toegevoegd", "Toegevoegd. We halen de berichten op; dat duurt een halve minuut."),
    SOURCE_CHANGED("bron-gewijzigd", "Opgeslagen."),
    SOURCE_REMOVED("bron-verwijderd", "Verwijderd, met de berichten die ervan op de site stonden."),
    SOURCE_FETCHING(
            "bron-ophalen", "We halen de berichten nu op. Kijk over een halve minuut nog eens."),
    SERVER_BLOCKED(
            "server-geblokkeerd",
            "Geblokkeerd. We sturen daar niets meer heen en nemen er niets meer van aan."),
    SERVER_UNBLOCKED(
            "server-gedeblokkeerd",
            "De blokkade is opgeheven. Mensen daar kunnen ons weer volgen."),
    POST_HIDDEN("bericht-verborgen", "Verborgen. Bezoekers zien dit bericht niet meer."),
    POST_SHOWN("bericht-terug", "Bezoekers zien dit bericht weer."),
    REMARKED("opmerking", "Je opmerking staat erbij."),
    RESOLVED("opmerking-afgehandeld", "De opmerking is afgehandeld."),
    SENDING_STARTED("verzending-begonnen", "Het versturen is begonnen."),
    SENDING_PAUSED("verzending-gepauzeerd", "Gepauzeerd. Er gaat nu niets weg."),
    SENDING_RESUMED("verzending-hervat", "Hervat. Het versturen gaat door."),
    SENDING_STOPPED("verzending-gestopt", "Gestopt. Wie hem nog niet had, krijgt hem niet."),
    DELIVERY_DECIDED("bezorging-besloten", "Vastgelegd."),
    DELIVERIES_DECIDED("bezorgingen-besloten", "Vastgelegd voor allemaal."),
    SENDING_RATE_SET("tempo-ingesteld", "Opgeslagen. Dit tempo geldt binnen een seconde."),
    READER_FORGOTTEN("abonnee-gewist", "Gewist. Dit adres staat nergens meer bij ons."),
    MAIL_TEXT_KEPT("mailtekst-opgeslagen", "Opgeslagen. De volgende mail zegt dit."),
    MAIL_TEXT_STANDARD("mailtekst-standaard", "De standaardtekst geldt weer."),
    LIST_KEPT("lijst-opgeslagen", "De lijst is opgeslagen."),
    CONTACT_GOES_ON("gaat-verder", "Vastgelegd voor wie de contactpersoon nu spreekt."),
    CONTACT_ENDED("beeindigd", "Beëindigd. Deze persoon kan niets meer wijzigen en is gewist.");

    /// The name of the query parameter that holds the key.
    public static final String PARAMETER = "gelukt";

    private final String key;
    private final String text;

    Notice(String key, String text) {
        this.key = key;
        this.text = text;
    }

    /// The notice with this key.
    public static Notice of(String key) {
        return Arrays.stream(values())
                .filter(notice -> notice.key.equals(key))
                .findFirst()
                .orElse(NONE);
    }

    /// What to say on a screen with these fields: where two people's changes came together, also
    /// which of the other's came along.
    public static String words(String key, String taken, List<Field> fields) {
        var notice = of(key);
        return notice == MERGED ? Taken.words(fields, taken) : notice.text();
    }

    /// The words.
    public String text() {
        return text;
    }

    /// The address of a screen that shows this notice.
    public String on(String path) {
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + key;
    }
}
