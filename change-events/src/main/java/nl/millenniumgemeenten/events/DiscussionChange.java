package nl.millenniumgemeenten.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may be known of a discussion: what it is about and where it stands, not what is said in it.
public sealed interface DiscussionChange extends Change {

    /// The public id of the discussion.
    UUID id();

    @Override
    default String subject() {
        return id().toString();
    }

    /// It is like this, at `/discussies/{number}-{slug}`. What is written in it counts no revision:
    /// a discussion of 20,000 contributions would tell of itself as often. Readers count.
    ///
    /// @param under what it is about; absent where it stands on its own
    /// @param openedBy the contributor who opened it
    /// @param changedAt when this was recorded
    /// @param mergedInto the discussion that all that was written in it was moved to, for good; its
    ///   address leads there. Absent of what stands by itself
    record Recorded(
            UUID id,
            long revision,
            long number,
            String slug,
            String title,
            @Nullable Under under,
            Openness openTo,
            State state,
            boolean pinned,
            UUID openedBy,
            Instant openedAt,
            Instant changedAt,
            @Nullable UUID mergedInto)
            implements DiscussionChange {}

    /// What a discussion stands under.
    ///
    /// @param id of content its UUID, of a goal its number, of a municipality its code
    record Under(Kind kind, String id) {}

    /// The kinds of things that a discussion can stand under.
    enum Kind {
        PAGE,
        NEWS_ARTICLE,
        AGENDA_ITEM,
        RESOURCE,
        ACTIVITY,
        GOAL,
        MUNICIPALITY
    }

    /// Who may take part.
    enum Openness {
        EVERYONE,
        /// Only participating municipalities.
        PARTICIPANTS
    }

    /// How far it is.
    enum State {
        OPEN,
        /// The question was answered; one may still write.
        SOLVED,
        /// One may read, and no longer write.
        CLOSED,
        /// It was taken off the site, with all that is written in it: answered with 410.
        WITHDRAWN
    }
}
