package nl.millenniumgemeenten.gateway.desk.discussion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.service.DiscussionService;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// Counts what waits, as far as one look at the queue tells.
@Singleton
class WaitingCount {
    private static final int MOST = 50;

    private final DiscussionService discussions;

    WaitingCount(DiscussionService discussions) {
        this.discussions = discussions;
    }

    /// How many wait.
    ///
    /// @param more whether there are more than these
    /// @param oldest since when the first waits; empty where none does
    record Count(int seen, boolean more, Optional<Instant> oldest) {

        /// "12", or "meer dan 50".
        String number() {
            return (more ? "meer dan " : "") + DutchText.number(seen);
        }

        /// "1 bijdrage wacht", "12 bijdragen wachten", "Meer dan 50 bijdragen wachten".
        String sentence() {
            return (more ? "Meer dan " : "")
                    + DutchText.count(seen, "bijdrage wacht", "bijdragen wachten");
        }
    }

    /// What waits now.
    Outcome<Count> ask(Editor editor) {
        return discussions
                .waiting("", MOST, editor.caller())
                .then(found -> {
                    var items = found.value().items();
                    return new Outcome.Ok<>(
                            new Count(
                                    items.size(),
                                    found.value().next() != null,
                                    items.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(items.getFirst().writtenAt())),
                            0);
                });
    }
}
