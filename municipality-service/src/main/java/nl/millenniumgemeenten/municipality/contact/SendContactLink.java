package nl.millenniumgemeenten.municipality.contact;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.mailrequest.MailRequest;
import nl.millenniumgemeenten.mailrequest.MailRequests;
import nl.millenniumgemeenten.municipality.mailrequest.MailKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Somebody filled in an address to sign in. What comes of it is told by mail alone, so that nobody
/// can find out who is a contact by trying addresses.
@Singleton
class SendContactLink {
    static final int MOST = 3;
    static final Duration WINDOW = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(SendContactLink.class);

    private final Contacts contacts;
    private final ContactLinks links;
    private final MailRequests mails;
    private final InstantSource clock;

    SendContactLink(
            Contacts contacts, ContactLinks links, MailRequests mails, InstantSource clock) {
        this.contacts = contacts;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void handle(EmailAddress address) {
        var now = clock.instant();
        contacts.at(address).ifPresent(contact -> send(contact, now));
    }

    private void send(Contact contact, Instant now) {
        if (links.madeSince(contact.id(), now.minus(WINDOW)) >= MOST) {
            LOG.atInfo().addKeyValue("contact", contact.id()).log("contact link not sent again");
            return;
        }
        var token = links.issue(contact.id(), now);
        mails.add(
                MailRequest.of(
                        MailKind.CONTACT_LINK,
                        contact.person().email(),
                        Map.of("token", token.value()),
                        now));
        LOG.atInfo().addKeyValue("contact", contact.id()).log("contact link sent");
    }
}
