package nl.millenniumgemeenten.subscription.insight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.mail.MailQueue;
import nl.millenniumgemeenten.subscription.mail.Message;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import nl.millenniumgemeenten.subscription.subscriber.Token;
import nl.millenniumgemeenten.subscription.text.NewsletterTexts;
import nl.millenniumgemeenten.subscription.text.TextKind;

/// The mails of this feature, in the language that whoever gets them reads. Each waits, link and
/// all, only until it has been sent.
@Singleton
class Notices {
    private final MailQueue mails;

    Notices(MailQueue mails) {
        this.mails = mails;
    }

    /// Leads to what we know; the link works an hour.
    void insight(EmailAddress to, ReaderLanguage language, Token token, Instant now) {
        send(
                UUID.randomUUID(),
                to,
                NewsletterTexts.INSIGHT.in(language),
                "/nieuwsbrief/mijn-gegevens/" + token.value(),
                now);
    }

    /// There is nothing to see.
    void nothingKnown(EmailAddress to, ReaderLanguage language, Instant now) {
        send(UUID.randomUUID(), to, NewsletterTexts.NOTHING_KNOWN.in(language), "", now);
    }

    /// Asks whoever reads mail at the new address.
    void addressChange(
            UUID mail, EmailAddress to, ReaderLanguage language, Token token, Instant now) {
        send(
                mail,
                to,
                NewsletterTexts.ADDRESS_CHANGE.in(language),
                "/nieuwsbrief/adres/" + token.value(),
                now);
    }

    /// Tells the old address that it is no longer in use.
    void addressChanged(EmailAddress from, ReaderLanguage language, Instant now) {
        send(UUID.randomUUID(), from, NewsletterTexts.ADDRESS_CHANGED.in(language), "", now);
    }

    private void send(UUID mail, EmailAddress to, TextKind kind, String path, Instant now) {
        mails.add(mail, new Message.Worded(to, kind, Map.of(), path), now);
    }
}
