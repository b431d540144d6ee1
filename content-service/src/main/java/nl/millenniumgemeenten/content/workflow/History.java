package nl.millenniumgemeenten.content.workflow;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;

/// What was done with every piece of content. Lines are added in the transaction of what they tell,
/// and never changed.
@Singleton
public class History {
    /// Any class of locks that nothing else here takes: "work" in ASCII.
    private static final int ITEM_LOCK = 0x776F726B;

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    /// Keeps every other act with this item out until the transaction ends. Comes before anything
    /// that is read of its schedules and reviews, and before their rows are taken: whoever waits
    /// here holds nothing that the other waits for, and sees what the other did.
    public void lock(Item item) {
        database.any("select pg_advisory_xact_lock(?, hashtext(?))", ITEM_LOCK, key(item));
    }

    /// The same for whoever does not wait.
    ///
    /// @return whether nobody else is at it
    public boolean tryLock(Item item) {
        return database.first(
                        "select pg_try_advisory_xact_lock(?, hashtext(?))",
                        row -> row.getBoolean(1),
                        ITEM_LOCK,
                        key(item))
                .orElse(false);
    }

    private static String key(Item item) {
        return item.kind() + "/" + item.id();
    }

    /// Adds a line.
    public void add(Item item, Entry entry) {
        database.update(
                """
                insert into workflow_act (kind, item, act, edition, text, due_at,
                                          acted_at, acted_by, acted_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                item.kind(),
                item.id(),
                entry.act().label(),
                entry.edition(),
                entry.text(),
                entry.dueAt(),
                entry.at(),
                entry.by().id(),
                entry.by().name());
    }

    /// The newest lines, newest first.
    List<Entry> newest(Item item, int limit) {
        return database.list(
                """
                select act, edition, text, due_at, acted_at, acted_by, acted_by_name
                from workflow_act where kind = ? and item = ? order by position desc limit ?
                """,
                History::entry,
                item.kind(),
                item.id(),
                limit);
    }

    /// Whether somebody took the item off the site by hand after this moment.
    public boolean withdrawnByHandSince(Item item, Instant moment) {
        return database.any(
                """
                select 1 from workflow_act
                where kind = ? and item = ? and act = ? and acted_at > ?
                """,
                item.kind(),
                item.id(),
                Act.WITHDRAWN.label(),
                moment);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Act.labelled(Columns.text(row, "act")),
                Columns.numberOrNull(row, "edition"),
                Columns.text(row, "text"),
                Columns.momentOrNull(row, "due_at"),
                Columns.moment(row, "acted_at"),
                new Editor(Columns.text(row, "acted_by"), Columns.text(row, "acted_by_name")));
    }
}
