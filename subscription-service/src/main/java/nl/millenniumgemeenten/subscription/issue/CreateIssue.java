package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;

/// Begins an issue.
@Singleton
class CreateIssue {
    private final Issues issues;
    private final InstantSource clock;

    CreateIssue(Issues issues, InstantSource clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /// Begins it. Asked again under the same id it does nothing more, as after an answer that did
    /// not arrive.
    ///
    /// @throws ProblemException `stale-revision` if something else began under this id
    @Transactional
    public Issue handle(IssueId id, IssueContent content, Actor by) {
        boolean added = issues.add(id, content, by, clock.instant());
        var issue = issues.read(id);
        if (!added && !issues.beganWith(issue, content)) {
            throw new ProblemException(
                    ProblemType.STALE_REVISION,
                    "Onder dit kenmerk staat al een andere nieuwsbrief. Sla op over wat daar staat,"
                            + " of begin met een nieuw kenmerk.");
        }
        return issue;
    }
}
