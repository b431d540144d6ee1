package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.content.discussion.Contributors;
import nl.millenniumgemeenten.content.erasure.EraseContributor;
import nl.millenniumgemeenten.content.measure.Measures;
import nl.millenniumgemeenten.content.moderation.WaitingReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets somebody who wrote from the fediverse, with all that they wrote: because their account
/// is gone, or because they asked a moderator.
@Singleton
class ForgetElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetElsewhere.class);

    private final Contributors contributors;
    private final WaitingReplies waiting;
    private final Replies replies;
    private final Measures measures;
    private final EraseContributor erase;
    private final InstantSource clock;

    ForgetElsewhere(
            Contributors contributors,
            WaitingReplies waiting,
            Replies replies,
            Measures measures,
            EraseContributor erase,
            InstantSource clock) {
        this.contributors = contributors;
        this.waiting = waiting;
        this.replies = replies;
        this.measures = measures;
        this.erase = erase;
        this.clock = clock;
    }

    /// The account of somebody is gone, known here or not: nothing of theirs is taken any more that
    /// is still under way.
    @Transactional
    void accountGone(UUID id) {
        contributors.lockElsewhere(id);
        replies.accountGone(id, clock.instant());
        handle(id);
    }

    /// Who is not known, or was forgotten before, is forgotten.
    @Transactional
    void handle(UUID id) {
        if (contributors.reserveElsewhere(id).isEmpty()) {
            return;
        }
        waiting.forgetAllOf(id);
        replies.goneAllOf(id, clock.instant());
        measures.forgetAllAbout(id);
        if (!contributors.removeUntold(id)) {
            contributors.removeAccount(id);
            erase.withTexts(id);
        }
        LOG.atInfo().addKeyValue("contributor", id).log("contributor from elsewhere forgotten");
    }
}
