package nl.millenniumgemeenten.content.move;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.ChangeDiscussion;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.MoveContributions;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a discussion part of another, for good: all that stands in it moves, and its address leads
/// to the other.
@Singleton
class MergeDiscussions {
    private static final Logger LOG = LoggerFactory.getLogger(MergeDiscussions.class);

    private final Discussions discussions;
    private final ChangeDiscussion change;
    private final MoveContributions move;
    private final Moving moving;
    private final MovedAlong along;

    MergeDiscussions(
            Discussions discussions,
            ChangeDiscussion change,
            MoveContributions move,
            Moving moving,
            MovedAlong along) {
        this.discussions = discussions;
        this.change = change;
        this.move = move;
        this.moving = moving;
        this.along = along;
    }

    /// Who asks the same again merges nothing more.
    ///
    /// @return the discussion that holds all of it
    /// @throws ProblemException `no-such-thing`, `invalid` for where it cannot go or without a
    ///   reason for the writers, `not-now` for what became part of yet another, or is not on the
    ///   site
    /// @throws StaleRevision if somebody else changed it since
    @Transactional
    Discussion handle(
            DiscussionId id, long expectedRevision, DiscussionId into, Moving.Because because) {
        if (id.equals(into)) {
            throw Targets.refused("Dit is dezelfde discussie. Kies een andere.");
        }
        discussions.reserve(List.of(id, into));
        var from = discussions.at(id).discussion();
        var target = discussions.at(into).discussion();
        if (from.mergedInto().filter(into::equals).isPresent()) {
            return target;
        }
        Targets.requireAlone(from);
        discussions.at(id, expectedRevision);
        Targets.requireOpen(target);
        var pieces = move.all(id);
        moving.handle(from, target, pieces, List.of(), because);
        // Last: the address leads to the other once all of it is to be found there.
        change.merge(from, into);
        along.handleAll(id, into);
        LOG.atInfo()
                .addKeyValue("discussion", id.value())
                .addKeyValue("into", into.value())
                .addKeyValue("contributions", pieces.size())
                .addKeyValue("account", because.by().id())
                .log("discussions merged");
        return target;
    }
}
