package nl.millenniumgemeenten.content.measure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.editing.Editor;

/// Something that the desk did about a participant, and told them.
///
/// @param contribution of theirs that it was done with; absent of a warning and a block
/// @param reason what they were told
/// @param lifted when a block ended, and who ended it
public record Measure(
        UUID id,
        UUID participant,
        Kind kind,
        Optional<ContributionId> contribution,
        String reason,
        Instant takenAt,
        Editor takenBy,
        Optional<Lifted> lifted) {

    /// What was done.
    public enum Kind {
        WARNING,
        /// From then on nothing of theirs is taken, until it is lifted.
        BLOCK,
        /// The desk gave a contribution another text.
        EDIT,
        /// The desk hid a contribution.
        HIDING,
        /// The desk moved a contribution to another discussion, perhaps with others of theirs.
        MOVE
    }

    /// The end of a block.
    public record Lifted(Instant at, Editor by) {}

    /// A warning or a block.
    public static Measure about(
            UUID id, UUID participant, Kind kind, String reason, Editor by, Instant now) {
        return new Measure(
                id, participant, kind, Optional.empty(), reason, now, by, Optional.empty());
    }

    /// What was done with something that they wrote.
    public static Measure with(
            ContributionId contribution,
            UUID participant,
            Kind kind,
            String reason,
            Editor by,
            Instant now) {
        return new Measure(
                UUID.randomUUID(),
                participant,
                kind,
                Optional.of(contribution),
                reason,
                now,
                by,
                Optional.empty());
    }
}
