package nl.millenniumgemeenten.subscription.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.InstantSource;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conversation with the mail server, kept open for as long as there is mail.
class MailConversation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailConversation.class);

    private final Session session;
    private final MailConfiguration configuration;
    private final InstantSource clock;
    private final DkimSigner signer;
    private @Nullable Transport open;

    MailConversation(
            Session session,
            MailConfiguration configuration,
            InstantSource clock,
            DkimSigner signer) {
        this.signer = signer;
        this.session = session;
        this.configuration = configuration;
        this.clock = clock;
    }

    /// Sends a mail and tells what became of it.
    Delivery send(OutgoingMail mail) {
        try {
            var message = MailMessage.of(session, configuration, mail, clock.instant(), signer);
            var transport = connected();
            if (transport == null) {
                return new Delivery.Unreachable();
            }
            transport.sendMessage(message, new Address[] {MailMessage.address(mail.to())});
            return new Delivery.Accepted();
        } catch (MessagingException refused) {
            close();
            return SmtpReply.of(refused);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Transport connected() {
        if (open != null && open.isConnected()) {
            return open;
        }
        try {
            var transport = session.getTransport("smtp");
            if (configuration.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(configuration.user(), configuration.password());
            }
            open = transport;
            return transport;
        } catch (MessagingException away) {
            // Its message is about the server: no mail has been named yet.
            LOG.atWarn().addKeyValue("cause", away.toString()).log("mail server unreachable");
            return null;
        }
    }

    @Override
    public void close() {
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException alreadyGone) {
                LOG.atDebug().log("mail server hung up first");
            }
            open = null;
        }
    }
}
