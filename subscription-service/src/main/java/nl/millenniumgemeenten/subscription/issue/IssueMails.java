package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.time.Instant;
import nl.millenniumgemeenten.subscription.compose.Composer;
import nl.millenniumgemeenten.subscription.compose.Letter;

/// The mails of issues that were started. Each is made once, in the transaction that starts its
/// issue, so that everybody gets what was approved, also while the rest of us changes.
@Singleton
class IssueMails {
    private final Rows rows;
    private final Composer composer;

    IssueMails(Rows rows, Composer composer) {
        this.rows = rows;
        this.composer = composer;
    }

    /// Makes the mail of an issue that begins now.
    void freeze(Issue issue, Instant now) {
        var composed = composer.compose(letter(issue));
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
