package nl.millenniumgemeenten.subscription.mail;

import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.text.TextKind;

/// What the website wants to tell one person.
public sealed interface Message {
    /// Whom it is for.
    EmailAddress to();

    /// A message of a kind that editors can word.
    ///
    /// @param kind in the language of who gets it
    /// @param values what is filled in, by name
    /// @param path where on the website its button leads; empty of a kind without one
    record Worded(EmailAddress to, TextKind kind, Map<String, String> values, String path)
            implements Message {
        public Worded {
            values = Map.copyOf(values);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }

    /// A message in words of its own.
    ///
    /// @param buttonLabel empty for a message without a button
    /// @param buttonPath where on the website the button leads
    /// @param footer why they get this mail
    record Written(
            EmailAddress to,
            String subject,
            List<String> paragraphs,
            String buttonLabel,
            String buttonPath,
            String footer)
            implements Message {

        public Written {
            paragraphs = List.copyOf(paragraphs);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Message[hidden]";
        }
    }
}
