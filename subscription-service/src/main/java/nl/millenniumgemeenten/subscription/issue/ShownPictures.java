package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether readers will see the pictures of an issue. A picture of the media library is public once
/// the site uses it, and the site uses those of an issue from just before its first mail leaves:
/// the website sees to that, and tells it here (decision 58).
@Singleton
class ShownPictures {
    private static final Logger LOG = LoggerFactory.getLogger(ShownPictures.class);

    /// So long before it begins its pictures may be seen.
    private static final Duration AHEAD = Duration.ofMinutes(2);

    private final Rows rows;
    private final Issues issues;
    private final History history;
    private final InstantSource clock;

    ShownPictures(Rows rows, Issues issues, History history, InstantSource clock) {
        this.rows = rows;
        this.issues = issues;
        this.history = history;
        this.clock = clock;
    }

    /// Pictures that are to be shown.
    ///
    /// @param edition the one that shows them
    record Wanted(IssueId issue, int edition, List<UUID> media) {
        Wanted {
            media = List.copyOf(media);
        }
    }

    /// Whether everybody can see all pictures of it.
    boolean of(Issue issue) {
        return issue.pictures().isEmpty()
                || rows.first(
                                """
                                select 1 as shown from issue
                                where id = ? and pictures_shown_of = ?
                                """,
                                row -> row.getInt("shown"),
                                issue.id().value(),
                                issue.draftEdition())
                        .isPresent();
    }

    /// Those of issues that are about to begin.
    @ReadOnly
    public List<Wanted> wanted() {
        return rows
                .list(
                        """
                        select id from issue
                        where state = 'scheduled' and due_at <= ?
                          and pictures_shown_of is distinct from draft_edition
                        order by due_at
                        """,
                        row -> new IssueId(row.getObject("id", UUID.class)),
                        clock.instant().plus(AHEAD))
                .stream()
                .map(issues::read)
                .filter(issue -> !issue.pictures().isEmpty())
                .map(issue -> new Wanted(issue.id(), issue.draftEdition(), issue.pictures()))
                .toList();
    }

    /// Everybody can see the pictures of this edition. Of another one that says nothing.
    @Transactional
    public void shown(IssueId id, int edition) {
        rows.update(
                "update issue set pictures_shown_of = ? where id = ? and draft_edition = ?",
                edition,
                id.value(),
                edition);
    }

    /// Nobody will see a picture of this edition: it is not in the library. What was planned does
    /// not begin.
    @Transactional
    public void missing(IssueId id, int edition) {
        var issue = issues.take(id);
        if (issue.draftEdition() == edition
                && issue.state() instanceof Issue.State.Scheduled
                && issue.withoutPictures(planner(issue), clock.instant())
                        instanceof Move.Done done) {
            issues.save(issue, done);
            LOG.atInfo().addKeyValue("issue", id).log("issue without its pictures");
        }
    }

    private Actor planner(Issue issue) {
        return new Actor(history.last(issue.id(), Act.SCHEDULED).by(), Set.of(Roles.EDITOR));
    }
}
