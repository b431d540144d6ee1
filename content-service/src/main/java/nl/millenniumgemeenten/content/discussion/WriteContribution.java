package nl.millenniumgemeenten.content.discussion;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Edition;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.events.ContributionChange.State;
import nl.millenniumgemeenten.events.DiscussionChange.Openness;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.problem.StaleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes in a discussion, for everybody to read at once.
@Singleton
public class WriteContribution {
    private static final Logger LOG = LoggerFactory.getLogger(WriteContribution.class);

    private final Database database;
    private final Discussions discussions;
    private final Contributions contributions;
    private final Contributors contributors;
    private final InstantSource clock;

    WriteContribution(
            Database database,
            Discussions discussions,
            Contributions contributions,
            Contributors contributors,
            InstantSource clock) {
        this.database = database;
        this.discussions = discussions;
        this.contributions = contributions;
        this.contributors = contributors;
        this.clock = clock;
    }

    /// What is written, where, and perhaps in reply to what.
    public record Command(
            ContributionId id,
            DiscussionId discussion,
            Optional<ContributionId> inReplyTo,
            WrittenText text,
            Editor by) {}

    /// Stores the contribution at the end of its discussion. Who asks the same again, as after an
    /// answer that did not come, gets what was made the first time.
    ///
    /// @throws StaleRevision if there is a contribution with this id that is something else
    @Transactional
    Contribution handle(Command command) {
        return before(command).orElseGet(() -> within(command));
    }

    /// What was made the first time, if the same was asked before, in a transaction that is there.
    /// Until its end nobody else makes anything with this id.
    ///
    /// @throws StaleRevision if there is a contribution with this id that is something else
    public Optional<Contribution> before(Command command) {
        discussions.reserve(command.id().value());
        return contributions.find(command.id()).map(found -> same(found, command));
    }

    /// The same in a transaction that is there, for an id that is new.
    Contribution within(Command command) {
        return place(command, contributors.desk(clock.instant()));
    }

    /// Stores what somebody else wrote, at the end of its discussion, in a transaction that is
    /// there, for an id that is new. The world is told of who wrote it, too.
    public Contribution within(Command command, UUID contributor) {
        contributors.tell(contributor, clock.instant());
        return place(command, contributor);
    }

    /// The discussion, if everybody may write in it, and answer this there.
    ///
    /// @throws ProblemException `no-such-thing`, `not-now`, or `invalid` for a reply to what is
    ///   elsewhere
    public Discussion openToEveryone(DiscussionId id, Optional<ContributionId> inReplyTo) {
        var spot = spot(id, inReplyTo);
        var discussion = discussions.at(spot.discussion()).discussion();
        if (discussion.mergedInto().isPresent()) {
            // Just now: what is read next tells into what.
            return openToEveryone(id, inReplyTo);
        }
        if (!Discussion.takesContributions(discussion.subject().state())) {
            throw new ProblemException(
                    ProblemType.NOT_NOW, "In deze discussie kan nu niemand schrijven.");
        }
        if (discussion.subject().openTo() != Openness.EVERYONE) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "In deze discussie schrijven alleen gemeenten die meedoen.");
        }
        answer(spot, inReplyTo);
        return discussion;
    }

    private Contribution place(Command command, UUID contributor) {
        var spot = reserved(command);
        var place = discussions.nextPlace(spot.discussion());
        var inReplyTo = answer(spot, command.inReplyTo());
        // Not before: somebody else's place may have come first.
        var now = clock.instant();
        var contribution =
                new Contribution(
                        command.id(),
                        contributions.nextNumber(),
                        place.discussion(),
                        place.position(),
                        inReplyTo,
                        contributor,
                        1,
                        State.PUBLISHED,
                        false,
                        new Edition<>(1, command.text(), command.by(), now),
                        now,
                        now,
                        List.of());
        discussions.tell(place.discussion(), now);
        contributions.add(contribution);
        discussions.writtenIn(place.discussion(), now);
        LOG.atInfo()
                .addKeyValue("discussion", place.discussion().value())
                .addKeyValue("contribution", contribution.id().value())
                .addKeyValue("position", place.position())
                .log("contribution written");
        return contribution;
    }

    /// Where something comes that is written in a discussion: beside what it answers, if that was
    /// moved from there, or in what the discussion became part of.
    ///
    /// @param answered what it answers, if that stands there
    private record Spot(DiscussionId discussion, Optional<Contribution> answered) {}

    private Spot spot(DiscussionId discussion, Optional<ContributionId> inReplyTo) {
        // Read once: between two times it may be moved.
        var answered = inReplyTo.flatMap(contributions::find);
        var where =
                answered.filter(found -> found.isOrWasIn(discussion))
                        .map(Contribution::discussion)
                        .orElseGet(() -> discussions.end(discussion));
        return new Spot(where, answered.filter(found -> found.discussion().equals(where)));
    }

    /// The same; where something is answered, nobody moves that until the end of the transaction.
    /// Whoever waited for a move begins again where it went.
    private Spot reserved(Command command) {
        var spot = spot(command.discussion(), command.inReplyTo());
        if (command.inReplyTo().isEmpty()) {
            return spot;
        }
        return database.keptIf(() -> stays(spot.discussion(), command))
                ? spot(command.discussion(), command.inReplyTo())
                : reserved(command);
    }

    private boolean stays(DiscussionId where, Command command) {
        discussions.reserve(List.of(where));
        return spot(command.discussion(), command.inReplyTo()).discussion().equals(where);
    }

    /// There is one level of replies: what answers a reply answers what that was a reply to.
    private static Optional<ContributionId> answer(Spot spot, Optional<ContributionId> inReplyTo) {
        if (inReplyTo.isPresent() && spot.answered().isEmpty()) {
            throw new ProblemException(
                    Problem.invalid(
                            List.of(
                                    new Problem.FieldProblem(
                                            "/inReplyTo",
                                            "Deze bijdrage staat niet in de discussie."))));
        }
        return spot.answered().map(found -> found.inReplyTo().orElse(found.id()));
    }

    private Contribution same(Contribution contribution, Command command) {
        if (!isWhereItWasWritten(contribution, command)
                || !contribution.current().isOf(command.text(), command.by())) {
            throw new StaleRevision(contribution.revision());
        }
        return contribution;
    }

    /// Also where it was moved since, or went to another discussion from the beginning.
    private boolean isWhereItWasWritten(Contribution contribution, Command command) {
        return contribution.isOrWasIn(command.discussion())
                || contribution.isOrWasIn(
                        spot(command.discussion(), command.inReplyTo()).discussion());
    }
}
