package nl.millenniumgemeenten.content.move;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.content.discussion.Discussion;
import nl.millenniumgemeenten.content.discussion.DiscussionId;
import nl.millenniumgemeenten.content.discussion.Discussions;
import nl.millenniumgemeenten.content.discussion.MoveContributions;
import nl.millenniumgemeenten.content.discussion.MoveContributions.Seen;
import nl.millenniumgemeenten.content.discussion.OpenDiscussion;
import nl.millenniumgemeenten.content.discussion.Subject;
import nl.millenniumgemeenten.events.DiscussionChange.State;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves some contributions of a discussion into a new one, with what answers them. It stands under
/// what the old one stands under, and is open to the same people.
@Singleton
class SplitDiscussion {
    private static final Logger LOG = LoggerFactory.getLogger(SplitDiscussion.class);

    private final Discussions discussions;
    private final OpenDiscussion open;
    private final MoveContributions move;
    private final Moving moving;

    SplitDiscussion(
            Discussions discussions, OpenDiscussion open, MoveContributions move, Moving moving) {
        this.discussions = discussions;
        this.open = open;
        this.move = move;
        this.moving = moving;
    }

    /// What becomes a discussion of its own, under this id.
    record Command(DiscussionId id, DiscussionId from, String title, List<Seen> chosen) {
        Command {
            chosen = List.copyOf(chosen);
        }
    }

    /// Who asks the same again gets what was made the first time.
    ///
    /// @throws ProblemException `no-such-thing`, `invalid` without a reason for the writers,
    ///   `not-now` for all of a discussion, or for what is part of another or not on the site
    /// @throws StaleRevision if there is a discussion with this id that is something else, or
    ///   somebody else changed what was chosen since
    @Transactional
    Discussion handle(Command command, Moving.Because because) {
        discussions.reserve(command.id().value());
        return discussions
                .find(command.id())
                .map(found -> same(found, command))
                .orElseGet(() -> split(command, because));
    }

    private Discussion split(Command command, Moving.Because because) {
        discussions.reserve(List.of(command.from()));
        var from = discussions.at(command.from());
        Targets.requireAlone(from.discussion());
        var pieces =
                move.withAnswers(command.from(), command.chosen().stream().map(Seen::id).toList());
        Targets.requireRest(from.contributions(), pieces.size());
        var subject = from.discussion().subject();
        var opened =
                open.within(
                        command.id(),
                        new Subject(
                                command.title(),
                                subject.under(),
                                subject.openTo(),
                                State.OPEN,
                                false));
        moving.handle(from.discussion(), opened, pieces, command.chosen(), because);
        LOG.atInfo()
                .addKeyValue("discussion", command.from().value())
                .addKeyValue("into", opened.id().value())
                .addKeyValue("contributions", pieces.size())
                .addKeyValue("account", because.by().id())
                .log("discussion split");
        return opened;
    }

    private Discussion same(Discussion found, Command command) {
        if (!found.subject().title().equals(command.title())
                || !move.areOrWereIn(
                        found.id(), command.chosen().stream().map(Seen::id).toList())) {
            throw new StaleRevision(found.revision());
        }
        return found;
    }
}
