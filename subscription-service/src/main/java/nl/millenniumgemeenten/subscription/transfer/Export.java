package nl.millenniumgemeenten.subscription.transfer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.millenniumgemeenten.subscription.list.ListKey;
import nl.millenniumgemeenten.subscription.list.MailingLists;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;

/// Writes who is on a list, with the consent of each, row by row: a million people pass through and
/// are never in memory together.
@Singleton
class Export {
    private static final int ROWS_AT_ONCE = 500;

    private final JdbcOperations jdbc;
    private final MailingLists lists;

    Export(JdbcOperations jdbc, MailingLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /// Whether there is such a list.
    @ReadOnly
    public boolean knows(ListKey list) {
        return lists.withKey(list).isPresent();
    }

    /// Everybody on this list in this state, in the order in which they asked.
    @ReadOnly
    public void write(ListKey list, String state, Writer out) {
        jdbc.prepareStatement(
                """
                select address, language, key, subscription.state, subscription.source,
                    subscription.wording, asked_at, given_at
                from subscription
                    join subscriber on subscriber.id = subscriber_id
                    join mailing_list on mailing_list.id = list_id
                where key = ? and subscription.state = ? and address is not null
                order by subscription.subscriber_id
                """,
                select -> {
                    select.setFetchSize(ROWS_AT_ONCE);
                    select.setString(1, list.value());
                    select.setString(2, state);
                    try (var rows = select.executeQuery()) {
                        out.write(
                                CsvLine.of(
                                        "email",
                                        "language",
                                        "list",
                                        "state",
                                        "source",
                                        "wording",
                                        "asked_at",
                                        "given_at"));
                        while (rows.next()) {
                            out.write(line(rows));
                        }
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                    return true;
                });
    }

    private static String line(ResultSet row) throws SQLException {
        return CsvLine.of(
                row.getString(1),
                ReaderLanguage.stored(row.getString(2)).tag(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                moment(row, 7),
                moment(row, 8));
    }

    private static String moment(ResultSet row, int column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? "" : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
    }
}
