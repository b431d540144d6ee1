package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.millenniumgemeenten.subscription.compose.Letter;
import nl.millenniumgemeenten.subscription.compose.SiteItems;

/// Issues as they would be sent now.
@Singleton
class IssueLetters {
    private final SiteItems site;
    private final ReadIssues read;

    IssueLetters(SiteItems site, ReadIssues read) {
        this.site = site;
        this.read = read;
    }

    /// What would be composed: while it is written with what the site tells now, later with what it
    /// told when it was handed in.
    Letter now(Issue issue, Instant now) {
        var letter = IssueMails.letter(issue);
        return issue.beingWritten() ? filled(letter, issue, now) : letter;
    }

    /// What one save came to: if it was handed in with what the site told then, or else with what
    /// it tells now.
    Letter edition(IssueId id, int number, Instant now) {
        var issue = read.asIs(id);
        if (number == issue.draftEdition()) {
            return now(issue, now);
        }
        var edition = read.saved(id, number);
        var letter =
                new Letter(
                        issue.number(),
                        edition.subject(),
                        edition.preheader(),
                        issue.content().language(),
                        edition.blocks());
        return read.wasHandedIn(id, number) ? letter : filled(letter, issue, now);
    }

    private Letter filled(Letter letter, Issue issue, Instant now) {
        return new Letter(
                letter.number(),
                letter.subject(),
                letter.preheader(),
                letter.language(),
                site.filled(letter.blocks(), issue.digestFrom(), now));
    }
}
