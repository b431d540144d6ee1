package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.stream.Stream;
import nl.millenniumgemeenten.problem.StaleRevision;
import nl.millenniumgemeenten.subscription.compose.Checker;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.Finding;
import nl.millenniumgemeenten.subscription.compose.SiteItems;

/// Asks a second person to judge an issue, unless its readers would trip over something in it. What
/// it tells of the site is copied into it, so that what is judged is what is sent.
@Singleton
class HandIn {
    private final ChangeIssue change;
    private final Composer composer;
    private final SiteItems site;

    HandIn(ChangeIssue change, Composer composer, SiteItems site) {
        this.change = change;
        this.composer = composer;
        this.site = site;
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
                    var filled = site.filled(issue.content().blocks(), issue.digestFrom(), now);
                    var move = issue.handIn(filled, note, by, now);
                    return move instanceof Move.Done(var handedIn, _)
                            ? unlessFaulty(handedIn, move, now)
                            : move;
                });
    }

    private Move unlessFaulty(Issue issue, Move move, Instant now) {
        var letter = IssueMails.letter(issue);
        var findings =
                Stream.concat(
                                Checker.findings(letter, composer.compose(letter)).stream(),
                                site.findings(letter.blocks(), now).stream())
                        .filter(Finding::blocks)
                        .toList();
        return findings.isEmpty() ? move : new Move.Faulty(issue, findings);
    }
}
