package nl.millenniumgemeenten.subscription.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import nl.millenniumgemeenten.subscription.dkim.DkimSigner;
import nl.millenniumgemeenten.subscription.sending.HeaderText;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import org.eclipse.angus.mail.util.CRLFOutputStream;

/// A letter as it goes over the wire. Every mail to a subscriber can be answered by one click on
/// "unsubscribe" in the reader's mail program (RFC 8058).
final class MailMessage extends MimeMessage {
    private final String id;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailMessage of(
            Session session, MailConfiguration configuration, OutgoingMail mail, Instant now)
            throws MessagingException, IOException {
        // The same for every attempt: a mailbox that got the mail twice can see so.
        var message =
                new MailMessage(
                        session, "<" + mail.claim().id() + "@" + configuration.domain() + ">");
        var letter = mail.letter();
        message.setHeader(
                "From", HeaderText.mailbox(configuration.campaignName(), configuration.sender()));
        message.setRecipient(Message.RecipientType.TO, address(mail.to()));
        if (!letter.replyTo().isEmpty()) {
            message.setHeader(
                    "Reply-To", HeaderText.mailbox(configuration.campaignName(), letter.replyTo()));
        }
        message.setHeader("Subject", HeaderText.of(letter.subject()));
        message.setSentDate(Date.from(now));
        if (!letter.unsubscribeAddress().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.unsubscribeAddress() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContentLanguage(new String[] {letter.language().tag()});
        message.setContent(alternatives(letter));
        message.saveChanges();
        return message;
    }

    /// As it goes over the wire: lines that end with CRLF, and signed as they are.
    byte[] bytes(DkimSigner signer, Instant now) throws MessagingException, IOException {
        var plain = new ByteArrayOutputStream();
        var lines = new CRLFOutputStream(plain);
        writeTo(lines);
        lines.flush();
        var unsigned = plain.toByteArray();
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(signer.signatures(unsigned, now));
        signed.writeBytes(unsigned);
        return signed.toByteArray();
    }

    static InternetAddress address(EmailAddress to) {
        var address = new InternetAddress();
        address.setAddress(to.normalised());
        return address;
    }

    /// The best form comes last.
    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8", "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
