package nl.millenniumgemeenten.content.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.events.ContributionChange.HiddenBy;
import nl.millenniumgemeenten.events.ContributionChange.State;
import org.jspecify.annotations.Nullable;

/// What somebody wrote in a discussion.
///
/// @param position its place in the discussion, which changes with the discussion only
/// @param inReplyTo the contribution it answers, which answers none itself
/// @param takenBack whether its writer took it away, which nobody undoes
/// @param current the text in its newest edition
/// @param left the places where it stood before, the first first
public record Contribution(
        ContributionId id,
        long number,
        DiscussionId discussion,
        int position,
        Optional<ContributionId> inReplyTo,
        UUID contributor,
        long revision,
        State state,
        boolean takenBack,
        Edition<WrittenText> current,
        Instant writtenAt,
        Instant changedAt,
        List<LeftPlace> left) {

    public Contribution {
        left = List.copyOf(left);
    }

    /// A place that it left when it was moved.
    public record LeftPlace(DiscussionId discussion, int position, Instant leftAt) {
        private ContributionChange.EarlierPlace told() {
            return new ContributionChange.EarlierPlace(discussion.value(), position, leftAt);
        }
    }

    /// Whether it stands in a discussion, or stood there before it was moved.
    public boolean isOrWasIn(DiscussionId asked) {
        return discussion.equals(asked)
                || left.stream().anyMatch(place -> place.discussion().equals(asked));
    }

    /// The same with another text.
    Contribution edited(Edition<WrittenText> next) {
        return changed(state, takenBack, next, next.at());
    }

    /// The same, in another state.
    Contribution in(State next, Instant now) {
        return changed(next, takenBack, current, now);
    }

    /// The same, taken away by who wrote it.
    Contribution takenBack(Instant now) {
        return changed(State.HIDDEN, true, current, now);
    }

    private Contribution changed(
            State nextState, boolean nextTakenBack, Edition<WrittenText> next, Instant now) {
        return new Contribution(
                id,
                number,
                discussion,
                position,
                inReplyTo,
                contributor,
                revision + 1,
                nextState,
                nextTakenBack,
                next,
                writtenAt,
                now,
                left);
    }

    /// What the world may know: of what is hidden neither text nor pictures.
    ContributionChange change() {
        return new ContributionChange.Recorded(
                id.value(),
                revision,
                number,
                discussion.value(),
                position,
                inReplyTo.map(ContributionId::value).orElse(null),
                contributor,
                state,
                state == State.HIDDEN ? "" : current.content().html(),
                current.number(),
                writtenAt,
                current.number() == 1 ? null : current.at(),
                changedAt,
                hiddenBy(),
                left.stream().map(LeftPlace::told).toList(),
                state == State.HIDDEN ? List.of() : pictures());
    }

    private List<ContributionChange.Picture> pictures() {
        return current.content().pictures().stream()
                .map(picture ->
                        new ContributionChange.Picture(
                                picture.hash(),
                                picture.mediaType(),
                                picture.width(),
                                picture.height(),
                                picture.alternative()))
                .toList();
    }

    private @Nullable HiddenBy hiddenBy() {
        return switch (state) {
            case PUBLISHED -> null;
            case HIDDEN -> takenBack ? HiddenBy.WRITER : HiddenBy.DESK;
        };
    }
}
