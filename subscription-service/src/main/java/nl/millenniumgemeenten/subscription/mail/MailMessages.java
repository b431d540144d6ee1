package nl.millenniumgemeenten.subscription.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Properties;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import nl.millenniumgemeenten.subscription.smtp.Envelope;

/// Makes of letters what goes over the wire.
@Singleton
class MailMessages {
    private final Session session = Session.getInstance(new Properties());
    private final MailConfiguration configuration;
    private final DkimSigner signer;
    private final InstantSource clock;

    MailMessages(MailConfiguration configuration, DkimSigner signer, InstantSource clock) {
        this.configuration = configuration;
        this.signer = signer;
        this.clock = clock;
    }

    QueuedMail queued(OutgoingMail mail) {
        return new QueuedMail(
                mail, new Envelope(configuration.sender(), mail.to().normalised()), this);
    }

    /// The whole mail, signed.
    byte[] bytes(OutgoingMail mail) throws MessagingException, IOException {
        var now = clock.instant();
        return MailMessage.of(session, configuration, mail, now).bytes(signer, now);
    }
}
