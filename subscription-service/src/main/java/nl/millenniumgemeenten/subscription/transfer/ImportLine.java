package nl.millenniumgemeenten.subscription.transfer;

import java.time.LocalDate;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// A line of a file.
sealed interface ImportLine {
    /// Somebody who agreed.
    record Reader(
            EmailAddress address,
            ReaderLanguage language,
            String consentSource,
            LocalDate consentOn)
            implements ImportLine {}

    /// Something that cannot be taken, as it stands, and why.
    record Unreadable(String text, String reason) implements ImportLine {
        @Override
        public String toString() {
            return "Unreadable[hidden]";
        }
    }
}
