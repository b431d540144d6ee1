package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import nl.millenniumgemeenten.problem.StaleRevision;
import nl.millenniumgemeenten.subscription.compose.SiteItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts an issue at once, with its mail, or lets it go on where it was paused.
@Singleton
class SendIssue {
    private static final Logger LOG = LoggerFactory.getLogger(SendIssue.class);

    private final ChangeIssue change;
    private final IssueMails mails;
    private final SiteItems site;
    private final ShownPictures pictures;
    private final InstantSource clock;

    SendIssue(
            ChangeIssue change,
            IssueMails mails,
            SiteItems site,
            ShownPictures pictures,
            InstantSource clock) {
        this.change = change;
        this.mails = mails;
        this.site = site;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// Sends the revision that was seen.
    ///
    /// @throws StaleRevision if there is another one now
    @Transactional
    public Move handle(IssueId id, long revision, Actor by) {
        var move = change.handle(id, revision, (issue, now) -> unlessGone(issue, by, now));
        if (move instanceof Move.Done(var issue, var entry)) {
            if (entry.act() == Act.STARTED) {
                mails.freeze(issue, clock.instant());
            }
            LOG.atInfo()
                    .addKeyValue("issue", id)
                    .addKeyValue("edition", entry.edition())
                    .addKeyValue("act", entry.act().label())
                    .log(entry.act() == Act.HELD_UP ? "issue held up" : "issue to be sent");
        }
        return move;
    }

    /// What it tells of may have gone since it was handed in. Who was told so decides; a picture
    /// that nobody can see is no choice.
    private Move unlessGone(Issue issue, Actor by, Instant now) {
        var move = issue.send(by, now);
        if (!(move instanceof Move.Done(_, var entry)) || entry.act() != Act.STARTED) {
            return move;
        }
        if (!pictures.of(issue)) {
            return new Move.NotNow(
                    "De afbeeldingen van deze nieuwsbrief staan nog niet op de site. Probeer het"
                            + " over een minuut nog eens.");
        }
        var gone = issue.heldUp() ? List.<String>of() : site.gone(issue.content().blocks(), now);
        return gone.isEmpty() ? move : issue.holdUp(String.join(", ", gone), by, now);
    }
}
