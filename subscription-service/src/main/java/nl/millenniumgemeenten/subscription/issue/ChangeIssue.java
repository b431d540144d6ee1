package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.ToLongFunction;
import nl.millenniumgemeenten.problem.StaleRevision;

/// What somebody does with an issue that they saw: the issue decides, and what it decided is kept
/// with its line in the history, or nothing changes.
@Singleton
class ChangeIssue {
    private final Issues issues;
    private final InstantSource clock;

    ChangeIssue(Issues issues, InstantSource clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /// What is to be decided.
    interface Decision {
        Move of(Issue issue, Instant now);
    }

    /// Decides about the revision that was seen.
    ///
    /// @throws StaleRevision if there is another one now
    @Transactional
    public Move handle(IssueId id, long revision, Decision decision) {
        return decide(id, revision, Issue::revision, decision);
    }

    /// Decides about the edition that was seen, whatever else was done with the issue since then.
    ///
    /// @throws StaleRevision if there is another one now
    @Transactional
    public Move handleEdition(IssueId id, long edition, Decision decision) {
        return decide(id, edition, Issue::draftEdition, decision);
    }

    private Move decide(IssueId id, long seen, ToLongFunction<Issue> current, Decision decision) {
        var issue = issues.take(id);
        if (current.applyAsLong(issue) != seen) {
            throw new StaleRevision(current.applyAsLong(issue));
        }
        var move = decision.of(issue, clock.instant());
        if (move instanceof Move.Done done) {
            issues.save(issue, done);
        }
        return move;
    }
}
