package nl.millenniumgemeenten.subscription.mail;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.text.Piece;
import nl.millenniumgemeenten.subscription.text.TextKind;

/// What a mail says that was put together just now.
///
/// @param values what is filled in, by name
/// @param paths where its links lead on the website, by name
/// @param contributions what people wrote, by the name of the value
/// @param unsubscribePath where a mail program stops these mails for its reader (RFC 8058)
/// @param replyTo the address that an answer goes to; empty of what nobody can answer by mail
public record Composed(
        EmailAddress to,
        TextKind kind,
        Map<String, String> values,
        Map<String, String> paths,
        Map<String, List<Piece>> contributions,
        String unsubscribePath,
        String replyTo) {

    public Composed {
        values = Map.copyOf(values);
        paths = Map.copyOf(paths);
        contributions = Map.copyOf(contributions);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Composed[hidden]";
    }
}
