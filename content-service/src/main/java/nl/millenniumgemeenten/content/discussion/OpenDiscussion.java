package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens a discussion, with the contribution it begins with.
@Singleton
public class OpenDiscussion {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDiscussion.class);

    private final Discussions discussions;
    private final Contributors contributors;
    private final Contributions contributions;
    private final WriteContribution write;
    private final InstantSource clock;

    OpenDiscussion(
            Discussions discussions,
            Contributors contributors,
            Contributions contributions,
            WriteContribution write,
            InstantSource clock) {
        this.discussions = discussions;
        this.contributors = contributors;
        this.contributions = contributions;
        this.write = write;
        this.clock = clock;
    }

    /// What it is about and how it begins.
    record Command(DiscussionId id, Subject subject, WrittenText text, Editor by) {}

    /// Stores both. Who asks the same again, as after an answer that did not come, gets what was
    /// made the first time.
    ///
    /// @throws StaleRevision if there is a discussion with this id that is something else
    @Transactional
    Discussion handle(Command command) {
        discussions.reserve(command.id().value());
        var before = discussions.find(command.id());
        if (before.isPresent()) {
            // Nothing stands first any more where all of it was moved since.
            var another =
                    contributions.in(command.id(), 0, 1).stream()
                            .anyMatch(first -> !first.current().isOf(command.text(), command.by()));
            if (another || !before.get().subject().equals(command.subject())) {
                throw new StaleRevision(before.get().revision());
            }
            return before.get();
        }
        var discussion = within(command.id(), command.subject());
        var first =
                write.within(
                        new WriteContribution.Command(
                                new ContributionId(UUID.randomUUID()),
                                command.id(),
                                Optional.empty(),
                                command.text(),
                                command.by()));
        LOG.atInfo()
                .addKeyValue("discussion", discussion.id().value())
                .addKeyValue("number", discussion.number())
                .addKeyValue("contribution", first.id().value())
                .log("discussion opened");
        return discussion;
    }

    /// Opens a discussion in which nothing stands yet, in a transaction that is there, for an id
    /// that is new.
    public Discussion within(DiscussionId id, Subject subject) {
        var now = clock.instant();
        var discussion =
                new Discussion(
                        id,
                        discussions.nextNumber(),
                        1,
                        subject,
                        contributors.desk(now),
                        now,
                        now,
                        Optional.empty());
        discussions.add(discussion);
        return discussion;
    }
}
