package nl.millenniumgemeenten.subscription.mail;

import java.util.List;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// What the website wants to tell one person.
///
/// @param buttonLabel empty for a message without a button
/// @param buttonPath where on the website the button leads
/// @param footer why they get this mail
public record Message(
        EmailAddress to,
        String subject,
        List<String> paragraphs,
        String buttonLabel,
        String buttonPath,
        String footer) {

    public Message {
        paragraphs = List.copyOf(paragraphs);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Message[hidden]";
    }
}
