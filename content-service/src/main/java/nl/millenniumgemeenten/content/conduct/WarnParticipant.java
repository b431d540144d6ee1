package nl.millenniumgemeenten.content.conduct;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.measure.Measure;
import nl.millenniumgemeenten.content.measure.Measure.Kind;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.participant.Participant;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warns somebody who takes part in discussions, by mail.
@Singleton
class WarnParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(WarnParticipant.class);

    private final Participants participants;
    private final Measures measures;
    private final InstantSource clock;

    WarnParticipant(Participants participants, Measures measures, InstantSource clock) {
        this.participants = participants;
        this.measures = measures;
        this.clock = clock;
    }

    /// Who asks the same again, under the same id, sends no second mail.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for who does not
    ///   take part, or not any more
    /// @throws StaleRevision if something else was done under this id
    @Transactional
    void handle(UUID id, UUID warned, String reason, Editor by) {
        var participant =
                participants
                        .reserve(warned)
                        .map(Participant::id)
                        .orElseThrow(BlockParticipant::missing);
        var before = measures.find(id);
        if (before.isPresent()) {
            require(before.get(), participant, reason);
            return;
        }
        var now = clock.instant();
        measures.add(Measure.about(id, participant, Kind.WARNING, reason, by, now));
        participants.tellWarned(participant, reason, now);
        LOG.atInfo()
                .addKeyValue("participant", participant)
                .addKeyValue("account", by.id())
                .log("participant warned");
    }

    private static void require(Measure before, UUID participant, String reason) {
        if (!before.participant().equals(participant)
                || before.kind() != Kind.WARNING
                || !before.reason().equals(reason)) {
            throw new StaleRevision(1);
        }
    }
}
