package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/// Saves an earlier edition of an issue once more. Its language, to which lists it goes and for
/// whom stay as they are: that is no part of what an edition says.
@Singleton
class RestoreEdition {
    private final ChangeIssue change;
    private final Issues issues;

    RestoreEdition(ChangeIssue change, Issues issues) {
        this.change = change;
        this.issues = issues;
    }

    /// Restores it over the revision that was seen.
    ///
    /// @throws nl.millenniumgemeenten.problem.StaleRevision if there is another one now
    @Transactional
    public Move handle(IssueId id, long revision, int edition, Actor by) {
        return change.handle(
                id,
                revision,
                (issue, now) -> {
                    var earlier = issues.edition(id, edition);
                    var content =
                            new IssueContent(
                                    earlier.subject(),
                                    earlier.preheader(),
                                    issue.content().language(),
                                    issue.content().lists(),
                                    issue.content().onlyItsLanguage(),
                                    issue.content().countsClicks(),
                                    earlier.blocks());
                    return issue.restore(content, edition, by, now);
                });
    }
}
