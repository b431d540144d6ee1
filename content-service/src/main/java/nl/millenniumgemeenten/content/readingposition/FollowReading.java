package nl.millenniumgemeenten.content.readingposition;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;

/// Remembers how far a participant has read. It only moves forward: pages that are open beside each
/// other do not undo what was read in another.
@Singleton
class FollowReading {
    private final Participants participants;
    private final ReadingPositions positions;
    private final InstantSource clock;

    FollowReading(Participants participants, ReadingPositions positions, InstantSource clock) {
        this.participants = participants;
        this.positions = positions;
        this.clock = clock;
    }

    @ReadOnly
    List<ReadingPosition> all(UUID participant) {
        return positions.of(participant);
    }

    @ReadOnly
    int in(UUID participant, DiscussionId discussion) {
        return positions.in(participant, discussion);
    }

    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for who does not
    ///   take part any more
    @Transactional
    void moveTo(UUID participant, DiscussionId discussion, int position) {
        if (participants.reserve(participant).isEmpty()) {
            throw SignedInParticipant.none();
        }
        positions.moveTo(participant, discussion, position, clock.instant());
    }
}
