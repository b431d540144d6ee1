package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.millenniumgemeenten.subscription.compose.Letter;
import nl.millenniumgemeenten.subscription.compose.SiteItems;

/// Issues as they would be sent now.
@Singleton
class IssueLetters {
    private final SiteItems site;

    IssueLetters(SiteItems site) {
        this.site = site;
    }

    /// What would be composed: while it is written with what the site tells now, later with what it
    /// told when it was handed in.
    Letter now(Issue issue, Instant now) {
        var letter = IssueMails.letter(issue);
        return issue.beingWritten()
                ? new Letter(
                        letter.number(),
                        letter.subject(),
                        letter.preheader(),
                        letter.language(),
                        site.filled(letter.blocks(), issue.digestFrom(), now))
                : letter;
    }
}
