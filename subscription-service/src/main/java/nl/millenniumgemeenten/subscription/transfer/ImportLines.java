package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.subscription.subscriber.TraceKey;
import org.jspecify.annotations.Nullable;

/// The lines of files: those that wait, and those that cannot be taken.
@Singleton
class ImportLines {
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcOperations jdbc;
    private final TraceKey traces;

    ImportLines(JdbcOperations jdbc, TraceKey traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /// A line and its number.
    record Numbered(int number, ImportLine line) {}

    /// Adds lines of a file.
    void add(UUID run, List<Numbered> lines) {
        jdbc.prepareStatement(
                """
                insert into import_line (run_id, line, address_typed, address, address_key, trace,
                    language, consent_source, consent_on, text, reason)
                select ?, line, typed, normalised, key, trace, language, source, day, text, reason
                from unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[],
                    ?::text[], ?::date[], ?::text[], ?::text[])
                    as given (line, typed, normalised, key, trace, language, source, day, text, reason)
                """,
                insert -> {
                    bind(insert, run, lines);
                    return insert.executeUpdate();
                });
    }

    private void bind(PreparedStatement insert, UUID run, List<Numbered> lines)
            throws SQLException {
        int size = lines.size();
        var numbers = new Integer[size];
        var days = new @Nullable Date[size];
        var traced = new byte @Nullable [size][];
        var texts = new @Nullable String[7][size];
        for (int at = 0; at < size; at++) {
            numbers[at] = lines.get(at).number();
            switch (lines.get(at).line()) {
                case ImportLine.Reader(var address, var language, var source, var day) -> {
                    texts[0][at] = address.typed();
                    texts[1][at] = address.normalised();
                    texts[2][at] = address.key();
                    texts[3][at] = language.tag();
                    texts[4][at] = source;
                    traced[at] = traces.of(address).bytes();
                    days[at] = Date.valueOf(day);
                }
                case ImportLine.Unreadable(var text, var reason) -> {
                    texts[5][at] = text;
                    texts[6][at] = reason;
                }
            }
        }
        var connection = insert.getConnection();
        insert.setObject(1, run);
        insert.setArray(2, connection.createArrayOf("integer", numbers));
        insert.setArray(3, connection.createArrayOf("text", texts[0]));
        insert.setArray(4, connection.createArrayOf("text", texts[1]));
        insert.setArray(5, connection.createArrayOf("text", texts[2]));
        insert.setArray(6, connection.createArrayOf("bytea", traced));
        insert.setArray(7, connection.createArrayOf("text", texts[3]));
        insert.setArray(8, connection.createArrayOf("text", texts[4]));
        insert.setArray(9, connection.createArrayOf("date", days));
        insert.setArray(10, connection.createArrayOf("text", texts[5]));
        insert.setArray(11, connection.createArrayOf("text", texts[6]));
    }

    /// Writes what could not be taken of a file, row by row.
    @ReadOnly
    public void writeRejects(UUID run, Writer out) {
        jdbc.prepareStatement(
                """
                select line, text, reason from import_line
                where run_id = ? and reason is not null order by line
                """,
                select -> {
                    select.setFetchSize(ROWS_AT_ONCE);
                    select.setObject(1, run);
                    try (var rows = select.executeQuery()) {
                        out.write(CsvLine.of("line", "text", "reason"));
                        while (rows.next()) {
                            out.write(
                                    CsvLine.of(
                                            rows.getString(1),
                                            rows.getString(2),
                                            rows.getString(3)));
                        }
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                    return true;
                });
    }

    /// Forgets what could not be taken of files that ended before this moment.
    @Transactional
    public int forgetRejects(Instant endedBefore) {
        return jdbc.prepareStatement(
                """
                delete from import_line using import_run
                where run_id = id and state = 'done' and ended_at < ?
                """,
                delete -> {
                    delete.setObject(1, endedBefore.atOffset(ZoneOffset.UTC));
                    return delete.executeUpdate();
                });
    }
}
