package nl.millenniumgemeenten.subscription.delivery;

import java.io.IOException;
import java.time.Instant;
import nl.millenniumgemeenten.subscription.sending.Outgoing;
import nl.millenniumgemeenten.subscription.smtp.Envelope;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// An issue for one reader, in this instance's hands.
///
/// @param probing whether the reader's domain was left alone, and this may end that
/// @param date the moment of the claim as mail writes it, made once for all of the claim
record IssueMessage(
        long delivery,
        IssueMail mail,
        String reader,
        String token,
        String key,
        Envelope envelope,
        boolean probing,
        Instant claimedAt,
        String date)
        implements Outgoing {
    @Override
    public void writeTo(SmtpConnection connection) throws IOException {
        mail.writeTo(connection, reader, key, token, date, claimedAt);
    }

    @Override
    public String toString() {
        return "IssueMessage[" + delivery + "]";
    }
}
