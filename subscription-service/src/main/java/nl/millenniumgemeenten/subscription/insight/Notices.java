package nl.millenniumgemeenten.subscription.insight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// The mails of this feature. Each waits, link and all, only until it has been sent.
@Singleton
class Notices {
    private static final String ASKED =
            "Je krijgt deze mail omdat iemand dit adres invulde op onze website. Was jij dat niet? Dan"
                    + " hoef je niets te doen.";

    private final MailQueue mails;

    Notices(MailQueue mails) {
        this.mails = mails;
    }

    /// Leads to what we know; the link works an hour.
    void insight(EmailAddress to, Token token, Instant now) {
        send(
                UUID.randomUUID(),
                to,
                "Wat we van je weten",
                List.of(
                        "Je vroeg wat we van je weten. Via de knop zie je dat. Je kunt daar ook je"
                                + " adres wijzigen of alles laten wissen.",
                        "De link werkt een uur. Geef hem aan niemand anders."),
                "Bekijk mijn gegevens",
                "/nieuwsbrief/mijn-gegevens/" + token.value(),
                now);
    }

    /// There is nothing to see.
    void nothingKnown(EmailAddress to, Instant now) {
        send(
                UUID.randomUUID(),
                to,
                "We weten niets van je",
                List.of(
                        "Je vroeg wat we van je weten. Dit e-mailadres kennen we niet: we hebben er"
                                + " niets over bewaard."),
                "",
                "",
                now);
    }

    /// Asks whoever reads mail at the new address.
    void addressChange(UUID mail, EmailAddress to, Token token, Instant now) {
        send(
                mail,
                to,
                "Bevestig je nieuwe adres",
                List.of(
                        "Iemand wil onze mails voortaan op dit adres krijgen. Was jij dat? Bevestig"
                                + " dan je nieuwe adres.",
                        "De link werkt zeven dagen."),
                "Ja, dit is mijn nieuwe adres",
                "/nieuwsbrief/adres/" + token.value(),
                now);
    }

    /// Tells the old address that it is no longer in use.
    void addressChanged(EmailAddress from, Instant now) {
        send(
                UUID.randomUUID(),
                from,
                "Je adres is gewijzigd",
                List.of(
                        "Onze mails gaan voortaan naar een ander adres. Dit adres hebben we gewist.",
                        "Heb jij dit niet gedaan? Meld je dan opnieuw aan op onze website."),
                "",
                "",
                now);
    }

    private void send(
            UUID mail,
            EmailAddress to,
            String subject,
            List<String> paragraphs,
            String label,
            String path,
            Instant now) {
        mails.add(mail, new Message(to, subject, paragraphs, label, path, ASKED), now);
    }
}
