package nl.millenniumgemeenten.subscription.bounce;

import java.util.List;

/// What a mail in the mailbox for reports turned out to be.
sealed interface Report {
    /// A delivery failed, or its reader complained.
    ///
    /// @param keys what may be the key of the delivery, the likeliest first
    /// @param enhancedCode empty if the report has none
    /// @param reference the same for the same report, however often it comes
    record Returned(List<String> keys, BounceKind kind, String enhancedCode, String reference)
            implements Report {
        public Returned {
            keys = List.copyOf(keys);
        }
    }

    /// A reader wants to leave, by the mail that their program sends for it.
    ///
    /// @param keys of what brought them to it
    record Leaving(List<String> keys) implements Report {
        public Leaving {
            keys = List.copyOf(keys);
        }
    }

    /// Nothing that ends a delivery: the relay still tries, or somebody is on holiday.
    record Passing() implements Report {}

    /// No report that we understand; somebody should look.
    record Other() implements Report {}
}
