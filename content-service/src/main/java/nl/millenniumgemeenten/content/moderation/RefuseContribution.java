package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.participant.Participants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what waited off the site, and tells who wrote it why.
@Singleton
class RefuseContribution {
    private static final Logger LOG = LoggerFactory.getLogger(RefuseContribution.class);

    private final Discussions discussions;
    private final WaitingContributions waiting;
    private final Participants participants;
    private final InstantSource clock;

    RefuseContribution(
            Discussions discussions,
            WaitingContributions waiting,
            Participants participants,
            InstantSource clock) {
        this.discussions = discussions;
        this.waiting = waiting;
        this.participants = participants;
        this.clock = clock;
    }

    /// Who does so again for the same reason changes nothing.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for what does not
    ///   wait
    @Transactional
    void handle(ContributionId id, String reason, Editor by) {
        discussions.reserve(id.value());
        var waited = waiting.find(id);
        if (waited.isEmpty()) {
            if (!waiting.isRefused(id, reason)) {
                throw PlaceContribution.missing();
            }
            return;
        }
        var now = clock.instant();
        if (!waiting.refuse(id, reason, by, now)) {
            throw PlaceContribution.missing();
        }
        participants.tellRefused(
                waited.get().contributor(), waited.get().discussion().title(), reason, now);
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("account", by.id())
                .log("contribution refused");
    }
}
