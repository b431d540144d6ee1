package nl.millenniumgemeenten.content.workingcopy;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.content.database.Columns;
import nl.millenniumgemeenten.content.database.Database;

/// The working copies of everybody, each asked for by its owner.
@Singleton
class WorkingCopies {
    /// The most that one person has at a time: the oldest go first.
    static final int MOST = 200;

    private static final String SELECT =
            """
            select person, kind, item, edition, revision, title, fields, kept_at
            from working_copy
            """;

    private final Database database;

    WorkingCopies(Database database) {
        this.database = database;
    }

    /// What this person left of an item.
    @ReadOnly
    Optional<WorkingCopy> of(String person, String kind, UUID item) {
        return database.first(
                SELECT + "where person = ? and kind = ? and item = ?",
                WorkingCopies::workingCopy,
                person,
                kind,
                item);
    }

    /// Everything that this person left, newest first.
    @ReadOnly
    List<WorkingCopy> of(String person) {
        return database.list(
                SELECT + "where person = ? order by kept_at desc limit ?",
                WorkingCopies::workingCopy,
                person,
                MOST);
    }

    /// Keeps a copy in the place of the one before it.
    @Transactional
    void keep(WorkingCopy copy) {
        database.update(
                """
                insert into working_copy (person, kind, item, edition, revision, title, fields,
                                          kept_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person, kind, item) do update
                set edition = excluded.edition, revision = excluded.revision,
                    title = excluded.title, fields = excluded.fields, kept_at = excluded.kept_at
                """,
                copy.person(),
                copy.kind(),
                copy.item(),
                copy.edition(),
                copy.revision(),
                copy.title(),
                copy.fields(),
                copy.keptAt());
        database.update(
                """
                delete from working_copy
                where person = ? and kept_at < (
                    select kept_at from working_copy where person = ?
                    order by kept_at desc offset ? limit 1)
                """,
                copy.person(),
                copy.person(),
                MOST - 1);
    }

    /// Forgets what this person left of an item, unless it was kept later than this: then it is of
    /// another window, which whoever asks has not seen.
    @Transactional
    void forget(String person, String kind, UUID item, Instant upTo) {
        database.update(
                """
                delete from working_copy
                where person = ? and kind = ? and item = ? and kept_at <= ?
                """,
                person,
                kind,
                item,
                upTo);
    }

    /// Forgets what nobody came back to.
    @Transactional
    int forgetKeptBefore(Instant moment) {
        return database.update("delete from working_copy where kept_at < ?", moment);
    }

    private static WorkingCopy workingCopy(ResultSet row) throws SQLException {
        return new WorkingCopy(
                Columns.text(row, "person"),
                Columns.text(row, "kind"),
                Columns.id(row, "item"),
                row.getInt("edition"),
                row.getLong("revision"),
                Columns.text(row, "title"),
                Columns.text(row, "fields"),
                Columns.moment(row, "kept_at"));
    }
}
