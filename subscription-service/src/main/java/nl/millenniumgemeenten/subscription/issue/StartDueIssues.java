package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.compose.SiteItems;

/// Starts what is due. Who takes an issue keeps every other instance out of it until it is started,
/// with its mail and its line in the history, or none of it happened.
@Singleton
class StartDueIssues {
    private final Rows rows;
    private final Issues issues;
    private final IssueMails mails;
    private final SiteItems site;
    private final ShownPictures pictures;
    private final History history;
    private final InstantSource clock;

    StartDueIssues(
            Rows rows,
            Issues issues,
            IssueMails mails,
            SiteItems site,
            ShownPictures pictures,
            History history,
            InstantSource clock) {
        this.rows = rows;
        this.issues = issues;
        this.mails = mails;
        this.site = site;
        this.pictures = pictures;
        this.history = history;
        this.clock = clock;
    }

    /// Which are due now, the longest waiting first.
    @Transactional
    public List<IssueId> due() {
        return rows.list(
                """
                select id from issue where state = 'scheduled' and due_at <= ? order by due_at
                """,
                row -> new IssueId(row.getObject("id", UUID.class)),
                clock.instant());
    }

    /// Starts one of them, unless it is not due any more or somebody else is at it. What is more
    /// than an hour late is paused instead; until then it waits for its pictures.
    ///
    /// @return what it came to; empty if nothing happened
    @Transactional
    public Optional<Move.Done> start(IssueId id) {
        return rows.first(
                        """
                        select id from issue where id = ? and state = 'scheduled'
                        for update skip locked
                        """,
                        row -> id,
                        id.value())
                .map(issues::take)
                .flatMap(issue -> begin(issue, clock.instant()));
    }

    private Optional<Move.Done> begin(Issue issue, Instant now) {
        if (!(unlessGone(issue, planner(issue), now) instanceof Move.Done done)) {
            return Optional.empty();
        }
        issues.save(issue, done);
        if (done.entry().act() == Act.STARTED_AS_PLANNED) {
            mails.freeze(done.issue(), now);
        }
        return Optional.of(done);
    }

    private Move unlessGone(Issue issue, Actor planner, Instant now) {
        var move = issue.sendAsPlanned(planner, now);
        if (!(move instanceof Move.Done(_, var entry))) {
            return move;
        }
        boolean begins = entry.act() == Act.STARTED_AS_PLANNED;
        if (!pictures.of(issue)) {
            return begins ? new Move.Nothing(issue) : issue.withoutPictures(planner, now);
        }
        var gone = begins ? site.gone(issue.content().blocks(), now) : List.<String>of();
        return gone.isEmpty() ? move : issue.holdUp(String.join(", ", gone), planner, now);
    }

    private Actor planner(Issue issue) {
        return new Actor(history.last(issue.id(), Act.SCHEDULED).by(), Set.of(Roles.EDITOR));
    }
}
