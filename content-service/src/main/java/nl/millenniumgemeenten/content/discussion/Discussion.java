package nl.millenniumgemeenten.content.discussion;

import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.State;

/// A discussion. Every state can follow every other: what was closed, solved or withdrawn by
/// mistake is opened again.
///
/// @param revision counts the changes of the discussion itself, not what is written in it; 0 of one
///   that was begun for what waits, and of which the world knows nothing
public record Discussion(
        DiscussionId id,
        long number,
        long revision,
        Subject subject,
        UUID openedBy,
        Instant openedAt,
        Instant changedAt) {

    /// The same, as an editor decides now.
    Discussion changed(Subject next, Instant now) {
        return new Discussion(id, number, revision + 1, next, openedBy, openedAt, now);
    }

    /// Follows the title: the number is what leads here.
    Slug slug() {
        return Slug.from(subject.title(), "discussie");
    }

    /// Whether one may write in what is in this state.
    public static boolean takesContributions(State state) {
        return state == State.OPEN || state == State.SOLVED;
    }

    DiscussionChange change() {
        return new DiscussionChange.Recorded(
                id.value(),
                revision,
                number,
                slug().value(),
                subject.title(),
                subject.under().orElse(null),
                subject.openTo(),
                subject.state(),
                subject.pinned(),
                openedBy,
                openedAt,
                changedAt);
    }
}
