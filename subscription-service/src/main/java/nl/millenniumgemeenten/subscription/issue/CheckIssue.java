package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import nl.millenniumgemeenten.subscription.compose.Checker;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.LinkChecker;
import nl.millenniumgemeenten.subscription.compose.SiteItems;

/// Checks an issue as it was saved last, and follows its links. No transaction waits for what other
/// websites answer.
@Singleton
class CheckIssue {
    private final ReadIssues read;
    private final IssueChecks checks;
    private final Composer composer;
    private final IssueLetters letters;
    private final SiteItems site;
    private final LinkChecker links;
    private final InstantSource clock;

    CheckIssue(
            ReadIssues read,
            IssueChecks checks,
            Composer composer,
            IssueLetters letters,
            SiteItems site,
            LinkChecker links,
            InstantSource clock) {
        this.read = read;
        this.checks = checks;
        this.composer = composer;
        this.letters = letters;
        this.site = site;
        this.links = links;
        this.clock = clock;
    }

    /// Checks it, and keeps what was found.
    IssueChecks.Check handle(IssueId id) {
        var issue = read.asIs(id);
        var now = clock.instant();
        var letter = letters.now(issue, now);
        var findings = new ArrayList<>(Checker.findings(letter, composer.compose(letter)));
        findings.addAll(site.findings(letter.blocks(), now));
        findings.addAll(links.findings(letter));
        var check = new IssueChecks.Check(issue.draftEdition(), findings, clock.instant());
        checks.put(id, check);
        return check;
    }
}
