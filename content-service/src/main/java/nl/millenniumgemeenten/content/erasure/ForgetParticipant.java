package nl.millenniumgemeenten.content.erasure;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.participant.SignedInParticipant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets a participant at once: their address and name, and, if they choose so, all that they
/// wrote. What stays says that a participant wrote it.
@Singleton
class ForgetParticipant {
    static final String NOBODY = "Een deelnemer";

    /// A part of a topic is closed when something comes in a day after its first message.
    private static final Duration LATER = Duration.ofHours(25);

    private static final int REPEATS = 2;
    private static final Logger LOG = LoggerFactory.getLogger(ForgetParticipant.class);

    private final Participants participants;
    private final ParticipantData data;
    private final Contributors contributors;
    private final ChangeContribution change;
    private final InstantSource clock;

    ForgetParticipant(
            Participants participants,
            ParticipantData data,
            Contributors contributors,
            ChangeContribution change,
            InstantSource clock) {
        this.participants = participants;
        this.data = data;
        this.contributors = contributors;
        this.change = change;
        this.clock = clock;
    }

    /// Whoever else has to do with them waits for this, or this for them.
    ///
    /// @param contributions whether what they wrote goes, too
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for who was
    ///   forgotten before
    @Transactional
    void handle(UUID id, boolean contributions) {
        var participant = participants.reserve(id).orElseThrow(SignedInParticipant::none);
        var now = clock.instant();
        data.remove(participant);
        contributors.rename(id, NOBODY, Optional.empty(), now);
        data.removeName(id, NOBODY);
        if (contributions) {
            tellRemoved(id);
        }
        data.add(id, contributions, REPEATS, now.plus(LATER));
        LOG.atInfo()
                .addKeyValue("participant", id)
                .addKeyValue("contributions", contributions)
                .log("participant forgotten");
    }

    /// Tells one erasure again that is due; whether there was one.
    @Transactional
    boolean repeat() {
        var now = clock.instant();
        var due = data.due(now);
        due.ifPresent(erasure -> {
            contributors.tellAgain(erasure.contributor(), now);
            if (erasure.contributions()) {
                tellRemoved(erasure.contributor());
            }
            if (erasure.repeats() > 1) {
                data.repeatAgain(erasure.contributor(), now.plus(LATER));
            } else {
                data.done(erasure.contributor());
            }
        });
        return due.isPresent();
    }

    private void tellRemoved(UUID contributor) {
        for (var contribution : data.contributions(contributor)) {
            change.erase(contribution);
        }
    }
}
