package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.problem.StaleRevision;
import nl.millenniumgemeenten.subscription.compose.Checker;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.Finding;

/// Asks a second person to judge an issue, unless its readers would trip over something in it.
@Singleton
class HandIn {
    private final ChangeIssue change;
    private final Composer composer;

    HandIn(ChangeIssue change, Composer composer) {
        this.change = change;
        this.composer = composer;
    }

    /// Hands in the revision that was seen.
    ///
    /// @throws StaleRevision if there is another one now
    @Transactional
    public Move handle(IssueId id, long revision, String note, Actor by) {
        return change.handle(
                id,
                revision,
                (issue, now) -> {
                    var move = issue.handIn(note, by, now);
                    return move instanceof Move.Done ? unlessFaulty(issue, move) : move;
                });
    }

    private Move unlessFaulty(Issue issue, Move move) {
        var letter = IssueMails.letter(issue);
        var findings =
                Checker.findings(letter, composer.compose(letter)).stream()
                        .filter(Finding::blocks)
                        .toList();
        return findings.isEmpty() ? move : new Move.Faulty(issue, findings);
    }
}
