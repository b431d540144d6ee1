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
            select person, kind, item, window_name, edition, revision, title, fields, kept_at
            from working_copy
            """;

    private final Database database;

    WorkingCopies(Database database) {
        this.database = database;
    }

    /// What this person left of an item in each window, newest first.
    @ReadOnly
    List<WorkingCopy> of(String person, String kind, UUID item) {
        return database.list(
                SELECT + "where person = ? and kind = ? and item = ? order by kept_at desc",
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

    /// Keeps a copy in the place of the one before it in the same window. The copy of another
    /// window stays, unless it is the one that this one goes on with: that one is in it. A copy
    /// that says the same as before stays as it was, with the moment that its form knows.
    ///
    /// @param goesOnWith when the copy was kept that the form was filled with
    @Transactional
    WorkingCopy keep(WorkingCopy copy, Optional<Instant> goesOnWith) {
        var before =
                database.first(
                        SELECT
                                + """
                                where person = ? and kind = ? and item = ? and window_name = ?
                                    and edition = ? and revision = ? and fields = ?
                                """,
                        WorkingCopies::workingCopy,
                        copy.person(),
                        copy.kind(),
                        copy.item(),
                        copy.window(),
                        copy.edition(),
                        copy.revision(),
                        copy.fields());
        if (before.isPresent()) {
            return before.get();
        }
        store(copy);
        goesOnWith.ifPresent(moment ->
                database.update(
                        """
                        delete from working_copy
                        where person = ? and kind = ? and item = ? and window_name <> ?
                            and kept_at = ?
                        """,
                        copy.person(),
                        copy.kind(),
                        copy.item(),
                        copy.window(),
                        moment));
        return copy;
    }

    private void store(WorkingCopy copy) {
        database.update(
                """
                insert into working_copy (person, kind, item, window_name, edition, revision,
                                          title, fields, kept_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person, kind, item, window_name) do update
                set edition = excluded.edition, revision = excluded.revision,
                    title = excluded.title, fields = excluded.fields, kept_at = excluded.kept_at
                """,
                copy.person(),
                copy.kind(),
                copy.item(),
                copy.window(),
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

    /// Forgets what this person left of an item in one window, or in all, unless it was kept later
    /// than this: then whoever asks has not seen it.
    @Transactional
    void forget(String person, String kind, UUID item, Optional<String> window, Instant upTo) {
        database.update(
                """
                delete from working_copy
                where person = ? and kind = ? and item = ? and kept_at <= ?
                    and window_name = coalesce(?, window_name)
                """,
                person,
                kind,
                item,
                upTo,
                window.orElse(null));
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
                Columns.text(row, "window_name"),
                row.getInt("edition"),
                row.getLong("revision"),
                Columns.text(row, "title"),
                Columns.text(row, "fields"),
                Columns.moment(row, "kept_at"));
    }
}
