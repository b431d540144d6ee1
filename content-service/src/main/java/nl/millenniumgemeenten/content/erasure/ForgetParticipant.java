package nl.millenniumgemeenten.content.erasure;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets a participant at once: their address and name, and, if they choose so, all that they
/// wrote. What stays says that a participant wrote it.
@Singleton
class ForgetParticipant {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetParticipant.class);

    private final Participants participants;
    private final ParticipantData data;
    private final EraseContributor erase;

    ForgetParticipant(Participants participants, ParticipantData data, EraseContributor erase) {
        this.participants = participants;
        this.data = data;
        this.erase = erase;
    }

    /// Whoever else has to do with them waits for this, or this for them.
    ///
    /// @param contributions whether what they wrote goes, too
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for who was
    ///   forgotten before
    @Transactional
    void handle(UUID id, boolean contributions) {
        data.remove(participants.reserve(id).orElseThrow(SignedInParticipant::none));
        erase.handle(id, contributions);
        LOG.atInfo()
                .addKeyValue("participant", id)
                .addKeyValue("contributions", contributions)
                .log("participant forgotten");
    }

    /// Tells one erasure again that is due; whether there was one.
    @Transactional
    boolean repeat() {
        return erase.repeat();
    }
}
