package nl.millenniumgemeenten.content.fediverse;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.content.discussion.ChangeContribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.moderation.WaitingReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a reply away that its writer deleted elsewhere, as what people take back who write here.
@Singleton
class TakeBackReply {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBackReply.class);

    private final Replies replies;
    private final Discussions discussions;
    private final Contributions contributions;
    private final ChangeContribution change;
    private final WaitingReplies waiting;
    private final InstantSource clock;

    TakeBackReply(
            Replies replies,
            Discussions discussions,
            Contributions contributions,
            ChangeContribution change,
            WaitingReplies waiting,
            InstantSource clock) {
        this.replies = replies;
        this.discussions = discussions;
        this.contributions = contributions;
        this.change = change;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// One that is not here stays away, too, if it is still under way.
    @Transactional
    void handle(ContributionId id) {
        discussions.reserve(id.value());
        var known = replies.find(id).isPresent();
        replies.gone(id, clock.instant());
        if (known) {
            waiting.forget(id);
            contributions.find(id).ifPresent(change::takeBack);
        }
        LOG.atInfo().addKeyValue("contribution", id.value()).log("reply from elsewhere gone");
    }
}
