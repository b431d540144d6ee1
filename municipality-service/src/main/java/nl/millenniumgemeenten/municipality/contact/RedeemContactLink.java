package nl.millenniumgemeenten.municipality.contact;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import nl.millenniumgemeenten.mailrequest.LinkToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets a contact in who has a link, once.
@Singleton
class RedeemContactLink {
    private static final Logger LOG = LoggerFactory.getLogger(RedeemContactLink.class);

    private final Contacts contacts;
    private final ContactLinks links;
    private final InstantSource clock;

    RedeemContactLink(Contacts contacts, ContactLinks links, InstantSource clock) {
        this.contacts = contacts;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    public Optional<Contact> handle(LinkToken token) {
        var contact = links.use(token, clock.instant()).flatMap(contacts::find);
        contact.ifPresent(signedIn ->
                LOG.atInfo().addKeyValue("contact", signedIn.id()).log("contact signed in"));
        return contact;
    }
}
