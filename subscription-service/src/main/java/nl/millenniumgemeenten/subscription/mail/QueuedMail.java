package nl.millenniumgemeenten.subscription.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import nl.millenniumgemeenten.subscription.sending.Outgoing;
import nl.millenniumgemeenten.subscription.smtp.DotStuffing;
import nl.millenniumgemeenten.subscription.smtp.Envelope;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// A mail to one person in this instance's hands.
record QueuedMail(OutgoingMail mail, Envelope envelope, MailMessages messages) implements Outgoing {

    ClaimedMail claim() {
        return mail.claim();
    }

    @Override
    public String key() {
        return claim().id().toString();
    }

    @Override
    public boolean probing() {
        return claim().probing();
    }

    @Override
    public void writeTo(SmtpConnection connection) throws IOException {
        try {
            var message = DotStuffing.of(messages.bytes(mail));
            connection.write(message, message.length);
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    /// Not to whom.
    @Override
    public String toString() {
        return "QueuedMail[" + claim().id() + "]";
    }
}
