package nl.millenniumgemeenten.content.workflow.remark;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;
import nl.millenniumgemeenten.content.editing.Editor;
import nl.millenniumgemeenten.content.workflow.Item;
import nl.millenniumgemeenten.content.workflow.remark.Remark.Resolution;

/// The remarks on every piece of content.
@Singleton
public class Remarks {
    private static final String SELECT =
            """
            select id, kind, item, text, written_at, written_by, written_by_name,
                   resolved_at, resolved_by, resolved_by_name
            from remark
            """;

    private final Database database;

    Remarks(Database database) {
        this.database = database;
    }

    /// The newest remarks on an item, oldest of them first.
    public List<Remark> newest(Item item, int limit) {
        return database.list(
                        SELECT
                                + """
                                where kind = ? and item = ?
                                order by written_at desc, id desc limit ?
                                """,
                        Remarks::remark,
                        item.kind(),
                        item.id(),
                        limit)
                .reversed();
    }

    /// One remark on an item, for as long as this transaction runs.
    Optional<Remark> take(Item item, UUID id) {
        return database.first(
                SELECT + "where kind = ? and item = ? and id = ? for update",
                Remarks::remark,
                item.kind(),
                item.id(),
                id);
    }

    /// Adds a remark.
    public void add(Remark remark) {
        database.update(
                """
                insert into remark (id, kind, item, text, written_at, written_by, written_by_name)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                remark.id(),
                remark.item().kind(),
                remark.item().id(),
                remark.text(),
                remark.at(),
                remark.by().id(),
                remark.by().name());
    }

    /// Stores who dealt with a remark.
    void saveResolution(Remark remark) {
        if (remark.resolution() instanceof Resolution.Resolved(var by, var at)) {
            database.update(
                    """
                    update remark set resolved_at = ?, resolved_by = ?, resolved_by_name = ?
                    where id = ?
                    """,
                    at,
                    by.id(),
                    by.name(),
                    remark.id());
        }
    }

    private static Remark remark(ResultSet row) throws SQLException {
        Instant resolvedAt = Columns.momentOrNull(row, "resolved_at");
        return new Remark(
                Columns.id(row, "id"),
                new Item(Columns.text(row, "kind"), Columns.id(row, "item")),
                Columns.text(row, "text"),
                new Editor(Columns.text(row, "written_by"), Columns.text(row, "written_by_name")),
                Columns.moment(row, "written_at"),
                resolvedAt == null
                        ? new Resolution.Open()
                        : new Resolution.Resolved(
                                new Editor(
                                        Columns.text(row, "resolved_by"),
                                        Columns.text(row, "resolved_by_name")),
                                resolvedAt));
    }
}
