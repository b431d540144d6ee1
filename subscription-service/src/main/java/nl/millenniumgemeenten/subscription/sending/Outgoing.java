package nl.millenniumgemeenten.subscription.sending;

import java.io.IOException;
import nl.millenniumgemeenten.subscription.smtp.Envelope;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// A message that somebody took in hand.
public interface Outgoing {
    /// Which one it is: the same each time that it is tried.
    String key();

    /// From whom and for whom.
    Envelope envelope();

    /// Whether the reader's domain was left alone, and this may end that.
    boolean probing();

    /// Where the mailbox of its reader is.
    default String domain() {
        var reader = envelope().reader();
        return reader.substring(reader.lastIndexOf('@') + 1);
    }

    /// Writes the message to the server, without its final dot.
    void writeTo(SmtpConnection connection) throws IOException;
}
