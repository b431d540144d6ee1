package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Begins an issue.
@Singleton
class CreateIssue {
    private final Issues issues;
    private final InstantSource clock;

    CreateIssue(Issues issues, InstantSource clock) {
        this.issues = issues;
        this.clock = clock;
    }

    /// Begins it; does nothing if it was begun before under this id.
    @Transactional
    public Issue handle(IssueId id, IssueContent content, Actor by) {
        issues.add(id, content, by, clock.instant());
        return issues.read(id);
    }
}
