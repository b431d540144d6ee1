package nl.millenniumgemeenten.subscription.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Reads what an SMTP server meant out of the exceptions of the mail library, which nest.
final class SmtpReply {
    private static final int NO_REPLY = 0;

    private SmtpReply() {}

    /// A refusal for good needs a 5xx about this mail or its reader. A 5xx about our own sender
    /// address is a mistake in the configuration, and must not cost anyone a mail.
    static Delivery of(MessagingException refused) {
        int code = NO_REPLY;
        for (Exception cause = refused;
                cause != null;
                cause =
                        cause instanceof MessagingException nesting
                                ? nesting.getNextException()
                                : null) {
            switch (cause) {
                case SMTPSenderFailedException sender -> {
                    return new Delivery.Deferred(sender.getReturnCode());
                }
                case SMTPAddressFailedException reader -> code = reader.getReturnCode();
                case SMTPSendFailedException mail -> code = mail.getReturnCode();
                default -> {}
            }
        }
        return code >= 500 ? new Delivery.Refused(code) : new Delivery.Deferred(code);
    }
}
