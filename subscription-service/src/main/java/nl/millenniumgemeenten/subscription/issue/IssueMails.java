package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.archive.Archive;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.CountedLinks;
import nl.millenniumgemeenten.subscription.compose.Letter;
import nl.millenniumgemeenten.subscription.list.ListKey;

/// The mails of issues that were started. Each is made once, in the transaction that starts its
/// issue, so that everybody gets what was approved, also while the rest of us changes.
@Singleton
class IssueMails {
    private final Rows rows;
    private final Composer composer;
    private final Archive archive;

    IssueMails(Rows rows, Composer composer, Archive archive) {
        this.rows = rows;
        this.composer = composer;
        this.archive = archive;
    }

    /// Makes the mail of an issue that begins now.
    ///
    /// @throws ProblemException `not-now` if it says more than the archive can hold
    void freeze(Issue issue, Instant now) {
        var content = issue.content();
        var links = new CountedLinks(issue.number());
        var composed =
                content.countsClicks()
                        ? composer.compose(letter(issue), links)
                        : composer.compose(letter(issue));
        if (!archive.fits(
                content.subject(),
                content.preheader(),
                content.language().tag(),
                content.lists().stream().map(ListKey::value).toList(),
                content.blocks(),
                links.addresses())) {
            throw new ProblemException(
                    ProblemType.NOT_NOW,
                    "Deze nieuwsbrief is te lang voor het archief. Maak teksten korter, of kies"
                            + " minder onderwerpen.");
        }
        rows.update(
                """
                insert into issue_mail (issue_id, edition, subject, html, plain, made_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                issue.id().value(),
                issue.draftEdition(),
                issue.content().subject(),
                composed.html(),
                composed.plain(),
                now);
        for (int at = 0; at < links.addresses().size(); at++) {
            rows.update(
                    "insert into issue_link (issue_id, link, url) values (?, ?, ?)",
                    issue.id().value(),
                    at + 1,
                    links.addresses().get(at));
        }
    }

    /// What is to be composed.
    static Letter letter(Issue issue) {
        var content = issue.content();
        return new Letter(
                issue.number(),
                content.subject(),
                content.preheader(),
                content.language(),
                content.blocks());
    }
}
