package nl.millenniumgemeenten.subscription.sending;

import java.io.IOException;
import nl.millenniumgemeenten.subscription.smtp.Envelope;
import nl.millenniumgemeenten.subscription.smtp.SmtpConnection;

/// A message that somebody took in hand.
public interface Outgoing {
    /// From whom and for whom.
    Envelope envelope();

    /// Writes the message to the server, without its final dot.
    void writeTo(SmtpConnection connection) throws IOException;
}
