package nl.millenniumgemeenten.subscription.delivery;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.millenniumgemeenten.subscription.sending.Outgoing;
import nl.millenniumgemeenten.subscription.smtp.Envelope;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// An issue for one reader, in this instance's hands.
///
/// @param probing whether the reader's domain was left alone, and this may end that
record IssueMessage(
        long delivery,
        IssueMail mail,
        String reader,
        String token,
        String key,
        Envelope envelope,
        boolean probing,
        Instant claimedAt)
        implements Outgoing {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    @Override
    public void writeTo(SmtpConnection connection) throws IOException {
        var message = mail.of(reader, key, token, DATE.format(claimedAt), claimedAt);
        connection.write(message, message.length);
    }

    @Override
    public String toString() {
        return "IssueMessage[" + delivery + "]";
    }
}
