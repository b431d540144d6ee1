package nl.millenniumgemeenten.content.move;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.Contribution;
import nl.millenniumgemeenten.content.discussion.ContributionId;
import nl.millenniumgemeenten.content.discussion.Contributions;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.MoveContributions;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves one contribution to another discussion, with what answers it.
@Singleton
class MoveContribution {
    private static final Logger LOG = LoggerFactory.getLogger(MoveContribution.class);

    private final Discussions discussions;
    private final Contributions contributions;
    private final MoveContributions move;
    private final Moving moving;

    MoveContribution(
            Discussions discussions,
            Contributions contributions,
            MoveContributions move,
            Moving moving) {
        this.discussions = discussions;
        this.contributions = contributions;
        this.move = move;
        this.moving = moving;
    }

    /// Who asks the same again, as after an answer that did not come, moves nothing more.
    ///
    /// @throws ProblemException `no-such-thing`, `invalid` for where it cannot go or without a
    ///   reason for its writers, `not-now` for the last one of a discussion
    /// @throws StaleRevision if somebody else changed it since
    @Transactional
    Contribution handle(
            ContributionId id, long expectedRevision, DiscussionId to, Moving.Because because) {
        var origin = contributions.at(id).discussion();
        discussions.reserve(List.of(origin, to));
        var before = contributions.at(id);
        var target = discussions.at(to).discussion();
        if (isMovedThere(before, to) && before.revision() == expectedRevision + 1) {
            return before;
        }
        if (before.revision() != expectedRevision) {
            throw new StaleRevision(before.revision());
        }
        if (before.discussion().equals(to)) {
            throw Targets.refused("De bijdrage staat al in deze discussie.");
        }
        Targets.requireOpen(target);
        var from = discussions.at(before.discussion());
        var pieces = move.withAnswers(from.discussion().id(), List.of(id));
        Targets.requireRest(from.contributions(), pieces.size());
        moving.handle(
                from.discussion(),
                target,
                pieces,
                List.of(new MoveContributions.Seen(id, expectedRevision)),
                because);
        LOG.atInfo()
                .addKeyValue("contribution", id.value())
                .addKeyValue("discussion", to.value())
                .addKeyValue("contributions", pieces.size())
                .addKeyValue("account", because.by().id())
                .log("contribution moved");
        return contributions.at(id);
    }

    private static boolean isMovedThere(Contribution contribution, DiscussionId to) {
        return contribution.discussion().equals(to) && !contribution.left().isEmpty();
    }
}
