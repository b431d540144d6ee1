package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.problem.ProblemException;
import nl.millenniumgemeenten.problem.ProblemType;
import nl.millenniumgemeenten.subscription.compose.Block;
import nl.millenniumgemeenten.subscription.compose.BlockJson;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.jspecify.annotations.Nullable;

/// The issues of the newsletter. Whoever takes one to decide about it keeps everybody else out
/// until the transaction ends.
@Singleton
class Issues {
    /// What is new counts from here for the very first issue.
    private static final Duration FIRST_DIGEST = Duration.ofDays(28);

    private static final String SELECT =
            """
            select issue.id, issue.number, issue.revision, issue.state, issue.draft_edition,
                   issue.language, issue.only_its_language, issue.counts_clicks, issue.digest_from, issue.due_at, issue.started_at,
                   issue.pause_reason, issue.paused_while_preparing, issue_edition.subject,
                   issue_edition.preheader, issue_edition.blocks
            from issue join issue_edition
                on issue_edition.issue_id = issue.id and issue_edition.number = issue.draft_edition
            """;

    private final Rows rows;
    private final History history;
    private final JsonMapper json;

    Issues(Rows rows, History history, JsonMapper json) {
        this.rows = rows;
        this.history = history;
        this.json = json;
    }

    /// Adds a new one, unless there is one with this id already.
    ///
    /// @return whether there was none
    boolean add(IssueId id, IssueContent content, Actor by, Instant now) {
        int added =
                rows.update(
                        """
                        insert into issue (id, revision, state, draft_edition, language,
                                           only_its_language, counts_clicks, digest_from)
                        values (?, 1, 'draft', 1, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """,
                        id.value(),
                        content.language().tag(),
                        content.onlyItsLanguage(),
                        content.countsClicks(),
                        nextDigestFrom(now));
        if (added == 1) {
            addEdition(id, 1, content, by, now);
            history.add(id, new Entry(Act.CREATED, 1, "", null, now, by.editor()));
        }
        return added == 1;
    }

    /// From where what is new counts in an issue that begins now: from where the last one was
    /// handed in.
    Instant nextDigestFrom(Instant now) {
        return rows.first(
                        """
                        select coalesce(max(coalesce(digest_until, started_at)), ?::timestamptz)
                            as digest_from
                        from issue
                        where state in ('preparing', 'sending', 'paused', 'sent', 'withdrawn')
                        """,
                        row -> Rows.moment(row, "digest_from"),
                        now.minus(FIRST_DIGEST))
                .orElseThrow();
    }

    /// From where what is new counts in an issue, if there is one with this id.
    Optional<Instant> digestFrom(IssueId id) {
        return rows.first(
                "select digest_from from issue where id = ?",
                row -> Rows.moment(row, "digest_from"),
                id.value());
    }

    /// Whether an issue began with this. On which lists it was then nobody knows once it was saved
    /// again.
    boolean beganWith(Issue issue, IssueContent content) {
        if (issue.draftEdition() == 1) {
            return issue.content().equals(content);
        }
        var first = edition(issue.id(), 1);
        return first.subject().equals(content.subject())
                && first.preheader().equals(content.preheader())
                && first.blocks().equals(content.blocks());
    }

    /// The issue with this id, as it is.
    ///
    /// @throws ProblemException `no-such-thing`
    Issue read(IssueId id) {
        return one(id, "");
    }

    /// The same, kept from everybody else until the transaction ends.
    ///
    /// @throws ProblemException `no-such-thing`
    Issue take(IssueId id) {
        return one(id, " for update of issue");
    }

    private Issue one(IssueId id, String lock) {
        return rows.first(SELECT + "where issue.id = ?" + lock, this::issue, id.value())
                .orElseThrow(() ->
                        new ProblemException(
                                ProblemType.NO_SUCH_THING, "Deze nieuwsbrief is er niet."));
    }

    /// Keeps what was decided about a taken issue, with its line in the history.
    ///
    /// @param before as it was taken
    void save(Issue before, Move.Done done) {
        var issue = done.issue();
        var entry = done.entry();
        history.add(issue.id(), entry);
        if (entry.act() == Act.DELETED) {
            rows.update("delete from issue where id = ?", issue.id().value());
            return;
        }
        if (issue.draftEdition() != before.draftEdition()) {
            // What the site tells was filled in: that is nobody's writing.
            var writer =
                    entry.act() == Act.HANDED_IN
                            ? edition(before.id(), before.draftEdition()).savedBy()
                            : entry.by();
            addEdition(
                    issue.id(),
                    issue.draftEdition(),
                    issue.content(),
                    new Actor(writer, Set.of()),
                    entry.at());
        }
        keepApproval(issue, entry);
        update(issue, entry);
    }

    private void update(Issue issue, Entry entry) {
        Instant dueAt = issue.state() instanceof Issue.State.Scheduled(var due) ? due : null;
        String reason =
                issue.state() instanceof Issue.State.Paused(var why, _) ? why.label() : null;
        boolean started = entry.act() == Act.STARTED || entry.act() == Act.STARTED_AS_PLANNED;
        rows.update(
                """
                update issue set revision = ?, state = ?, draft_edition = ?, approved_edition = ?,
                    language = ?, only_its_language = ?, counts_clicks = ?, due_at = ?, pause_reason = ?, paused_while_preparing = ?,
                    started_at = coalesce(?::timestamptz, started_at),
                    ended_at = coalesce(?::timestamptz, ended_at),
                    digest_until = coalesce(?::timestamptz, digest_until)
                where id = ?
                """,
                issue.revision(),
                issue.state().label(),
                issue.draftEdition(),
                issue.approvedEdition(),
                issue.content().language().tag(),
                issue.content().onlyItsLanguage(),
                issue.content().countsClicks(),
                dueAt,
                reason,
                issue.state() instanceof Issue.State.Paused(_, var progress)
                        && progress == Issue.Progress.PREPARING,
                started ? entry.at() : null,
                entry.act() == Act.CANCELLED ? entry.at() : null,
                entry.act() == Act.HANDED_IN ? entry.at() : null,
                issue.id().value());
    }

    private void keepApproval(Issue issue, Entry entry) {
        if (entry.act() == Act.APPROVAL_WITHDRAWN) {
            rows.update("delete from issue_approval where issue_id = ?", issue.id().value());
        }
        if (entry.act() == Act.APPROVED) {
            rows.update(
                    """
                    insert into issue_approval (issue_id, edition, approved_at, approved_by,
                                                approved_by_name)
                    values (?, ?, ?, ?, ?)
                    on conflict on constraint issue_approval_pkey do update
                    set edition = excluded.edition, approved_at = excluded.approved_at,
                        approved_by = excluded.approved_by,
                        approved_by_name = excluded.approved_by_name
                    """,
                    issue.id().value(),
                    issue.draftEdition(),
                    entry.at(),
                    entry.by().id(),
                    entry.by().name());
        }
    }

    private void addEdition(IssueId id, int edition, IssueContent content, Actor by, Instant now) {
        rows.update(
                """
                insert into issue_edition (issue_id, number, subject, preheader, blocks, saved_at,
                                           saved_by, saved_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                edition,
                content.subject(),
                content.preheader(),
                written(content.blocks()),
                now,
                by.editor().id(),
                by.editor().name());
        rows.update("delete from issue_list where issue_id = ?", id.value());
        rows.update(
                """
                insert into issue_list (issue_id, list_id)
                select ?, id from mailing_list where key = any (?)
                """,
                id.value(),
                keys(content.lists()));
    }

    /// Which of these lists there are.
    Set<ListKey> existing(List<ListKey> lists) {
        return rows
                .list(
                        "select key from mailing_list where key = any (?)",
                        row -> new ListKey(Rows.text(row, "key")),
                        (Object) keys(lists))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] keys(List<ListKey> lists) {
        return lists.stream().map(ListKey::value).toArray(String[]::new);
    }

    /// An issue in the list of all of them.
    record Line(
            IssueId id,
            long number,
            String subject,
            String state,
            @Nullable Instant dueAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Long recipients,
            Instant savedAt,
            String savedBy) {}

    /// The newest issues, newest first, before a number in that list.
    ///
    /// @param state only those; null for all
    List<Line> newest(@Nullable String state, long before, int limit) {
        return rows.list(
                """
                select issue.id, issue.number, issue.state, issue.due_at, issue.started_at,
                       issue.ended_at, issue.recipients, issue_edition.subject,
                       issue_edition.saved_at, issue_edition.saved_by_name
                from issue join issue_edition
                    on issue_edition.issue_id = issue.id
                        and issue_edition.number = issue.draft_edition
                where issue.number < ? and (?::text is null or issue.state = ?)
                order by issue.number desc limit ?
                """,
                row ->
                        new Line(
                                new IssueId(row.getObject("id", UUID.class)),
                                row.getLong("number"),
                                Rows.text(row, "subject"),
                                Rows.text(row, "state"),
                                Rows.momentOrNull(row, "due_at"),
                                Rows.momentOrNull(row, "started_at"),
                                Rows.momentOrNull(row, "ended_at"),
                                Rows.numberOrNull(row, "recipients"),
                                Rows.moment(row, "saved_at"),
                                Rows.text(row, "saved_by_name")),
                before,
                state,
                state,
                limit);
    }

    /// One save.
    record Edition(
            int number,
            String subject,
            String preheader,
            List<Block> blocks,
            Instant savedAt,
            Editor savedBy) {
        Edition {
            blocks = List.copyOf(blocks);
        }
    }

    /// What was saved as this edition.
    ///
    /// @throws ProblemException `no-such-thing`
    Edition edition(IssueId id, int number) {
        return rows.first(
                        """
                        select number, subject, preheader, blocks, saved_at, saved_by, saved_by_name
                        from issue_edition where issue_id = ? and number = ?
                        """,
                        row ->
                                new Edition(
                                        row.getInt("number"),
                                        Rows.text(row, "subject"),
                                        Rows.text(row, "preheader"),
                                        blocks(Rows.text(row, "blocks")),
                                        Rows.moment(row, "saved_at"),
                                        new Editor(
                                                Rows.text(row, "saved_by"),
                                                Rows.text(row, "saved_by_name"))),
                        id.value(),
                        number)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NO_SUCH_THING, "Deze versie is er niet."));
    }

    /// A save in the list of all of them.
    record Saved(int number, String subject, Instant savedAt, Editor savedBy) {}

    /// The newest saves before a number, newest first.
    List<Saved> editions(IssueId id, int before, int limit) {
        return rows.list(
                """
                select number, subject, saved_at, saved_by, saved_by_name from issue_edition
                where issue_id = ? and number < ? order by number desc limit ?
                """,
                row ->
                        new Saved(
                                row.getInt("number"),
                                Rows.text(row, "subject"),
                                Rows.moment(row, "saved_at"),
                                new Editor(
                                        Rows.text(row, "saved_by"),
                                        Rows.text(row, "saved_by_name"))),
                id.value(),
                before,
                limit);
    }

    private Issue issue(ResultSet row) throws SQLException {
        var id = new IssueId(row.getObject("id", UUID.class));
        return new Issue(
                id,
                row.getLong("number"),
                row.getLong("revision"),
                row.getInt("draft_edition"),
                new IssueContent(
                        Rows.text(row, "subject"),
                        Rows.text(row, "preheader"),
                        ReaderLanguage.stored(Rows.text(row, "language")),
                        lists(id),
                        row.getBoolean("only_its_language"),
                        row.getBoolean("counts_clicks"),
                        blocks(Rows.text(row, "blocks"))),
                state(row),
                Rows.moment(row, "digest_from"),
                writers(id));
    }

    private static Issue.State state(ResultSet row) throws SQLException {
        return switch (Rows.text(row, "state")) {
            case "draft" -> new Issue.State.Draft();
            case "in-review" -> new Issue.State.InReview();
            case "approved" -> new Issue.State.Approved();
            case "scheduled" -> new Issue.State.Scheduled(Rows.moment(row, "due_at"));
            case "preparing" -> new Issue.State.Preparing();
            case "sending" -> new Issue.State.Sending();
            case "paused" ->
                    new Issue.State.Paused(
                            PauseReason.labelled(Rows.text(row, "pause_reason")), progress(row));
            case "sent" -> new Issue.State.Sent();
            case "cancelled" -> new Issue.State.Cancelled();
            case "withdrawn" -> new Issue.State.Withdrawn();
            default -> throw new IllegalStateException(Rows.text(row, "state"));
        };
    }

    private static Issue.Progress progress(ResultSet row) throws SQLException {
        if (Rows.momentOrNull(row, "started_at") == null) {
            return Issue.Progress.NOT_STARTED;
        }
        return row.getBoolean("paused_while_preparing")
                ? Issue.Progress.PREPARING
                : Issue.Progress.SENDING;
    }

    private List<ListKey> lists(IssueId id) {
        return rows.list(
                """
                select mailing_list.key from issue_list
                join mailing_list on mailing_list.id = issue_list.list_id
                where issue_list.issue_id = ?
                order by mailing_list.position, mailing_list.id
                """,
                row -> new ListKey(Rows.text(row, "key")),
                id.value());
    }

    private Set<String> writers(IssueId id) {
        return new HashSet<>(
                rows.list(
                        """
                        select distinct saved_by from issue_edition
                        where issue_id = ? and number > coalesce(
                            (select edition from issue_approval where issue_id = ?), 0)
                        """,
                        row -> Rows.text(row, "saved_by"),
                        id.value(),
                        id.value()));
    }

    private String written(List<Block> blocks) {
        try {
            return json.writeValueAsString(blocks.stream().map(BlockJson::of).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<Block> blocks(String written) {
        try {
            return json.readValue(written, Argument.listOf(BlockJson.class)).stream()
                    .map(BlockJson::toBlock)
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
