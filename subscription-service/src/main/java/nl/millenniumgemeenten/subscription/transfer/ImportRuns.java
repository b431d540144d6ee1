package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The files that were brought.
@Singleton
class ImportRuns {
    private static final int LAST = 20;
    private static final String COLUMNS =
            """
            select import_run.id, key, mode, consent_source, consent_on, state, started_at,
                ended_at, lines, done_up_to, added, known, suppressed, invalid
            from import_run join mailing_list on mailing_list.id = list_id
            """;

    private final JdbcOperations jdbc;

    ImportRuns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a file, before its lines.
    void add(ImportRun run, Instant now) {
        jdbc.prepareStatement(
                """
                insert into import_run (id, list_id, mode, consent_source, consent_on, state,
                    started_at, started_by, lines, invalid)
                select ?, id, ?, ?, ?, 'running', ?, ?, 0, 0 from mailing_list where key = ?
                """,
                insert -> {
                    insert.setObject(1, run.id());
                    insert.setString(2, run.mode().word());
                    insert.setString(3, run.consentSource());
                    insert.setObject(4, run.consentOn());
                    insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                    insert.setString(6, run.by());
                    insert.setString(7, run.list().value());
                    return insert.executeUpdate();
                });
    }

    /// Keeps how many lines a file turned out to have, and how many of them are of no use.
    void counted(ImportRun run, int lines, int invalid) {
        jdbc.prepareStatement(
                "update import_run set lines = ?, invalid = ? where id = ?",
                update -> {
                    update.setInt(1, lines);
                    update.setInt(2, invalid);
                    update.setObject(3, run.id());
                    return update.executeUpdate();
                });
    }

    /// The files that were brought last, the newest first.
    @ReadOnly
    public List<ImportJson> last() {
        PreparedStatementCallback<List<ImportJson>> read =
                select -> {
                    select.setInt(1, LAST);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<ImportJson>();
                        while (rows.next()) {
                            found.add(read(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(COLUMNS + "order by started_at desc limit ?", read);
    }

    /// How far a file is.
    @ReadOnly
    public Optional<ImportJson> withId(UUID id) {
        return jdbc.prepareStatement(
                COLUMNS + "where import_run.id = ?",
                select -> {
                    select.setObject(1, id);
                    try (var row = select.executeQuery()) {
                        return row.next() ? Optional.of(read(row)) : Optional.empty();
                    }
                });
    }

    private static ImportJson read(ResultSet row) throws SQLException {
        var ended = row.getObject(8, OffsetDateTime.class);
        return new ImportJson(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14));
    }
}
