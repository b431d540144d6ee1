package nl.millenniumgemeenten.subscription.answer;

import jakarta.mail.Part;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;

/// A mail that came to an address for answers, as far as it matters.
///
/// @param tokens what may be ours in the addresses that it came to
/// @param from who sent it; nothing if that is not one person
/// @param reference the same for the same mail, however often it comes
/// @param isByMachine whether a program sent it by itself, and nobody waits for an answer
record ReceivedMail(
        List<String> tokens,
        Optional<EmailAddress> from,
        String reference,
        boolean isByMachine,
        Content content) {
    ReceivedMail {
        tokens = List.copyOf(tokens);
    }

    /// What it says. It is not looked at before it is known whose it is.
    sealed interface Content {
        /// All of it.
        record Whole(Part mail) implements Content {}

        /// Nobody looked: it is too large.
        record TooLarge() implements Content {}
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "ReceivedMail[hidden]";
    }
}
