package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.millenniumgemeenten.subscription.list.ListKey;
import org.jspecify.annotations.Nullable;

/// What the desk reads of issues, each answer of one moment.
@Singleton
class ReadIssues {
    private static final int NEWEST_ACTS = 100;

    private final Issues issues;
    private final History history;
    private final ShownPictures pictures;

    ReadIssues(Issues issues, History history, ShownPictures pictures) {
        this.issues = issues;
        this.history = history;
        this.pictures = pictures;
    }

    /// An issue with what was done with it, as who asks may see it.
    @ReadOnly
    public IssueJson issue(IssueId id, Actor by) {
        var issue = issues.read(id);
        return IssueJson.of(issue, pictures.of(issue), history.newest(id, NEWEST_ACTS), by);
    }

    /// The same for ourselves.
    @ReadOnly
    public Issue asIs(IssueId id) {
        return issues.read(id);
    }

    /// One save of it.
    @ReadOnly
    public IssueEditionJson edition(IssueId id, int number) {
        return IssueEditionJson.of(issues.edition(id, number));
    }

    /// The same for ourselves.
    @ReadOnly
    public Issues.Edition saved(IssueId id, int number) {
        return issues.edition(id, number);
    }

    /// A piece of the list of its saves.
    @ReadOnly
    public List<Issues.Saved> editions(IssueId id, int before, int limit) {
        issues.read(id);
        return issues.editions(id, before, limit);
    }

    /// Whether somebody handed in this save.
    @ReadOnly
    public boolean wasHandedIn(IssueId id, int edition) {
        return history.has(id, Act.HANDED_IN, edition);
    }

    /// From where what is new counts: in this issue, or in one that begins now.
    @ReadOnly
    public Instant digestFrom(Optional<IssueId> issue, Instant now) {
        return issue.flatMap(issues::digestFrom).orElseGet(() -> issues.nextDigestFrom(now));
    }

    /// A piece of the list.
    @ReadOnly
    public List<Issues.Line> newest(@Nullable String state, long before, int limit) {
        return issues.newest(state, before, limit);
    }

    /// Which of these lists there are.
    @ReadOnly
    public Set<ListKey> existing(List<ListKey> lists) {
        return issues.existing(lists);
    }
}
