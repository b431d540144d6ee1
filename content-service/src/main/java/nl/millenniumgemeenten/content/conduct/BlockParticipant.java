package nl.millenniumgemeenten.content.conduct;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.measure.Measure.Kind;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.moderation.RefuseContribution;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Blocks somebody who takes part in discussions: nothing of theirs is taken any more. What is on
/// the site stays there. Who writes from the fediverse can be blocked, too; they are told nothing.
@Singleton
class BlockParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(BlockParticipant.class);

    private final Participants participants;
    private final Contributors contributors;
    private final Measures measures;
    private final RefuseContribution refuse;
    private final InstantSource clock;

    BlockParticipant(
            Participants participants,
            Contributors contributors,
            Measures measures,
            RefuseContribution refuse,
            InstantSource clock) {
        this.participants = participants;
        this.contributors = contributors;
        this.measures = measures;
        this.refuse = refuse;
        this.clock = clock;
    }

    /// Blocks them, refuses what waits of them, and tells them why, in one mail. Whoever writes,
    /// confirms or places something of theirs at the same time comes before it or after it. Who
    /// asks the same again changes nothing.
    ///
    /// @throws ProblemException `no-such-thing` for who does not take part, or not any more;
    ///   `not-now` for who was blocked for another reason
    @Transactional
    void handle(UUID id, String reason, Editor by) {
        var participant = reserved(id);
        var before = measures.block(participant);
        if (before.isPresent()) {
            if (!before.get().reason().equals(reason)) {
                throw new ProblemException(
                        ProblemType.NOT_NOW, "Deze deelnemer is al geblokkeerd.");
            }
            return;
        }
        var now = clock.instant();
        measures.add(Measure.about(UUID.randomUUID(), participant, Kind.BLOCK, reason, by, now));
        refuse.allOf(participant, reason, by);
        participants.tellBlocked(participant, reason, now);
        LOG.atInfo()
                .addKeyValue("participant", participant)
                .addKeyValue("account", by.id())
                .log("participant blocked");
    }

    /// Lifts the block and tells them. Of who is not blocked nothing changes.
    ///
    /// @throws ProblemException `no-such-thing` for who does not take part, or not any more
    @Transactional
    void lift(UUID id, Editor by) {
        var participant = reserved(id);
        var now = clock.instant();
        if (measures.lift(participant, by, now)) {
            participants.tellUnblocked(participant, now);
            LOG.atInfo()
                    .addKeyValue("participant", participant)
                    .addKeyValue("account", by.id())
                    .log("block lifted");
        }
    }

    private UUID reserved(UUID id) {
        return participants
                .reserve(id)
                .map(Participant::id)
                .or(() -> contributors.reserveElsewhere(id))
                .orElseThrow(BlockParticipant::missing);
    }

    static ProblemException missing() {
        return new ProblemException(
                ProblemType.NO_SUCH_THING, "Deze schrijver doet niet (meer) mee.");
    }
}
