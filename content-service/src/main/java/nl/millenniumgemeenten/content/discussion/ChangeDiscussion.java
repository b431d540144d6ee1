package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes what an editor decides of a discussion: its title, where it stands, how far it is.
@Singleton
public class ChangeDiscussion {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeDiscussion.class);

    private final Discussions discussions;
    private final InstantSource clock;

    ChangeDiscussion(Discussions discussions, InstantSource clock) {
        this.discussions = discussions;
        this.clock = clock;
    }

    /// The discussion of which the editor saw this revision, as it should be.
    record Command(DiscussionId id, long expectedRevision, Subject subject) {}

    /// Makes a discussion part of another, in a transaction that is there and moves all of it.
    public void merge(Discussion before, DiscussionId into) {
        discussions.saveAndTell(before.merged(into, clock.instant()));
    }

    /// Stores the change; where there is none, nothing is told.
    ///
    /// @throws ProblemException `not-now` for what became part of another
    @Transactional
    Discussion handle(Command command) {
        var before = discussions.at(command.id(), command.expectedRevision());
        if (before.mergedInto().isPresent()) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "Deze discussie is samengevoegd met een andere.");
        }
        if (before.subject().equals(command.subject())) {
            return before;
        }
        var after = before.changed(command.subject(), clock.instant());
        discussions.saveAndTell(after);
        LOG.atInfo()
                .addKeyValue("discussion", after.id().value())
                .addKeyValue("state", after.subject().state())
                .log("discussion changed");
        return after;
    }
}
