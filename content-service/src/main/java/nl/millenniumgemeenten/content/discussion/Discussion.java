package nl.millenniumgemeenten.content.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Slug;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.DiscussionChange.State;

/// A discussion. Every state can follow every other: what was closed, solved or withdrawn by
/// mistake is opened again.
///
/// @param revision counts the changes of the discussion itself, not what is written in it; 0 of one
///   that was begun for what waits, and of which the world knows nothing
/// @param mergedInto the discussion that it became part of, which nobody undoes
public record Discussion(
        DiscussionId id,
        long number,
        long revision,
        Subject subject,
        UUID openedBy,
        Instant openedAt,
        Instant changedAt,
        Optional<DiscussionId> mergedInto) {

    /// The same, as an editor decides now.
    Discussion changed(Subject next, Instant now) {
        return new Discussion(id, number, revision + 1, next, openedBy, openedAt, now, mergedInto);
    }

    /// The same, part of another for good. Nobody writes in it, also where a reader of its changes
    /// does not know of merging.
    Discussion merged(DiscussionId into, Instant now) {
        var closed =
                new Subject(
                        subject.title(), subject.under(), subject.openTo(), State.CLOSED, false);
        return new Discussion(
                id, number, revision + 1, closed, openedBy, openedAt, now, Optional.of(into));
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
                changedAt,
                mergedInto.map(DiscussionId::value).orElse(null));
    }
}
