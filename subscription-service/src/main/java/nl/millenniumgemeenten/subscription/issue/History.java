package nl.millenniumgemeenten.subscription.issue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// What was done with every issue. Lines are added in the transaction of what they tell, and never
/// changed.
@Singleton
class History {
    private final Rows rows;

    History(Rows rows) {
        this.rows = rows;
    }

    /// Adds a line.
    void add(IssueId issue, Entry entry) {
        rows.update(
                """
                insert into issue_act (issue_id, act, edition, text, due_at, acted_at, acted_by,
                                       acted_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                issue.value(),
                entry.act().label(),
                entry.edition(),
                entry.text(),
                entry.dueAt(),
                entry.at(),
                entry.by().id(),
                entry.by().name());
    }

    /// The newest lines, newest first.
    List<Entry> newest(IssueId issue, int limit) {
        return rows.list(
                """
                select act, edition, text, due_at, acted_at, acted_by, acted_by_name
                from issue_act where issue_id = ? order by position desc limit ?
                """,
                History::entry,
                issue.value(),
                limit);
    }

    /// The last line of one kind, of an issue that has one.
    Entry last(IssueId issue, Act act) {
        return rows.first(
                        """
                        select act, edition, text, due_at, acted_at, acted_by, acted_by_name
                        from issue_act where issue_id = ? and act = ? order by position desc limit 1
                        """,
                        History::entry,
                        issue.value(),
                        act.label())
                .orElseThrow();
    }

    /// Whether this was done with an edition.
    boolean has(IssueId issue, Act act, int edition) {
        return rows.first(
                        """
                        select edition from issue_act
                        where issue_id = ? and act = ? and edition = ? limit 1
                        """,
                        row -> row.getInt("edition"),
                        issue.value(),
                        act.label(),
                        edition)
                .isPresent();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Act.labelled(Rows.text(row, "act")),
                row.getInt("edition"),
                Rows.text(row, "text"),
                Rows.momentOrNull(row, "due_at"),
                Rows.moment(row, "acted_at"),
                new Editor(Rows.text(row, "acted_by"), Rows.text(row, "acted_by_name")));
    }
}
