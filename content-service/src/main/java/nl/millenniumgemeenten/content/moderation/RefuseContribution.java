package nl.millenniumgemeenten.content.moderation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.participant.Participants;
import nl.millenniumgemeenten.content.spam.SpamExamples;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what waited off the site, and tells who wrote it why.
@Singleton
public class RefuseContribution {
    private static final Logger LOG = LoggerFactory.getLogger(RefuseContribution.class);

    private final Discussions discussions;
    private final WaitingContributions waiting;
    private final Participants participants;
    private final SpamExamples examples;
    private final InstantSource clock;

    RefuseContribution(
            Discussions discussions,
            WaitingContributions waiting,
            Participants participants,
            SpamExamples examples,
            InstantSource clock) {
        this.discussions = discussions;
        this.waiting = waiting;
        this.participants = participants;
        this.examples = examples;
        this.clock = clock;
    }

    /// Refuses all that waits of somebody for one reason, of which they are told otherwise, in a
    /// transaction that is there and has reserved them.
    public void allOf(UUID contributor, String reason, Editor by) {
        int refused = waiting.refuseAllOf(contributor, reason, by, clock.instant());
        LOG.atInfo()
                .addKeyValue("participant", contributor)
                .addKeyValue("account", by.id())
                .addKeyValue("contributions", refused)
                .log("contributions refused");
    }

    /// Who does so again for the same reason changes nothing. What is refused as advertising is
    /// learnt from.
    ///
    /// @throws nl.millenniumgemeenten.problem.ProblemException `no-such-thing` for what does not
    ///   wait
    @Transactional
    void handle(ContributionId id, RefusedAs as, String reason, Editor by) {
        discussions.reserve(id.value());
        var waited = waiting.find(id);
        if (waited.isEmpty()) {
            if (!waiting.isRefused(id, reason)) {
                throw PlaceContribution.missing();
            }
            return;
        }
        var now = clock.instant();
        if (!waiting.refuse(id, as, reason, by, now)) {
            throw PlaceContribution.missing();
        }
        if (as == RefusedAs.ADVERTISING) {
            examples.add(waited.get().text(), now);
        }
        participants.tellRefused(
                waited.get().contributor(), waited.get().discussion().title(), reason, now);
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("account", by.id())
                .addKeyValue("as", as)
                .log("contribution refused");
    }
}
