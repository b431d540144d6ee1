package nl.millenniumgemeenten.gateway.account.log;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion.Cursor;

/// Answers questions about the log, a piece at a time. However long the log is, a piece is read
/// from one index in the order in which it is shown: for each kind of action that is asked for its
/// own newest rows, and of those the newest.
@Singleton
public class LogReading {
    private final AccountsDatabase database;

    LogReading(AccountsDatabase database) {
        this.database = database;
    }

    /// The rows that answer a question, newest first.
    ///
    /// @param after where the piece before ended, if there was one
    public List<LogEntry> read(LogQuestion question, Optional<Cursor> after, int limit) {
        return database.inTransaction(connection -> {
            var actions = actions(connection, question);
            var thing = question.words().strip();
            if (actions.isPresent() && actions.get().isEmpty()) {
                // No description has these words, so they may be an id.
                return question.words().isBlank()
                        ? List.of()
                        : rows(connection, question, Optional.empty(), thing, after, limit);
            }
            return rows(connection, question, actions, "", after, limit);
        });
    }

    /// What actions were ever done to, in the order of the alphabet.
    public List<String> kinds() {
        return database.inTransaction(connection -> {
            try (var select =
                            connection.prepareStatement(
                                    "select distinct kind from log_action order by kind");
                    var rows = select.executeQuery()) {
                var kinds = new ArrayList<String>();
                while (rows.next()) {
                    kinds.add(rows.getString(1));
                }
                return kinds;
            }
        });
    }

    /// The actions of which the kind and the words are asked for; absent if any will do.
    private static Optional<List<Integer>> actions(Connection connection, LogQuestion question)
            throws SQLException {
        var words = question.words().strip().toLowerCase(Locale.ROOT);
        if (question.kind().isEmpty() && words.isEmpty()) {
            return Optional.empty();
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select id from log_action
                        where (? = '' or kind = ?)
                          and (select coalesce(bool_and(strpos(lower(words || ' ' || kind), word) > 0), true)
                               from unnest(string_to_array(?, ' ')) word)
                        """)) {
            select.setString(1, question.kind());
            select.setString(2, question.kind());
            select.setString(3, words.replaceAll("\\s+", " "));
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<Integer>();
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
                return Optional.of(ids);
            }
        }
    }

    private static List<LogEntry> rows(
            Connection connection,
            LogQuestion question,
            Optional<List<Integer>> actions,
            String thing,
            Optional<Cursor> after,
            int limit)
            throws SQLException {
        var where = new StringBuilder();
        question.account().ifPresent(_ -> where.append(" and log_entry.account_id = ?"));
        question.from().ifPresent(_ -> where.append(" and log_entry.at >= ?"));
        question.until().ifPresent(_ -> where.append(" and log_entry.at < ?"));
        after.ifPresent(_ -> where.append(" and (log_entry.at, log_entry.number) < (?, ?)"));
        if (!thing.isEmpty()) {
            where.append(" and log_entry.thing <> '' and log_entry.thing = ?");
        }
        var ordered = where + " order by log_entry.at desc, log_entry.number desc limit ?";
        var found =
                actions.isPresent()
                        ? " from unnest(?) wanted (action_id) cross join lateral (select log_entry.*"
                                + " from log_entry where log_entry.action_id = wanted.action_id"
                                + ordered
                                + ") entry"
                        : " from (select log_entry.* from log_entry where true"
                                + ordered
                                + ") entry";
        var sql =
                """
                select entry.number, entry.at, entry.account_id, coalesce(account.name, '') as name,
                       log_action.route, log_action.kind, log_action.words,
                       entry.thing, entry.address, entry.outcome, entry.revision
                """
                        + found
                        + """
                         join log_action on log_action.id = entry.action_id
                        left join account on account.id = entry.account_id
                        order by entry.at desc, entry.number desc limit ?
                        """;
        try (var select = connection.prepareStatement(sql)) {
            int next = 1;
            if (actions.isPresent()) {
                select.setArray(
                        next++, connection.createArrayOf("integer", actions.get().toArray()));
            }
            next = bind(select, next, question, thing, after);
            select.setInt(next++, limit);
            select.setInt(next, limit);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<LogEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    private static int bind(
            PreparedStatement select,
            int first,
            LogQuestion question,
            String thing,
            Optional<Cursor> after)
            throws SQLException {
        int next = first;
        if (question.account().isPresent()) {
            select.setObject(next++, question.account().get());
        }
        if (question.from().isPresent()) {
            select.setObject(next++, question.from().get().atOffset(ZoneOffset.UTC));
        }
        if (question.until().isPresent()) {
            select.setObject(next++, question.until().get().atOffset(ZoneOffset.UTC));
        }
        if (after.isPresent()) {
            select.setObject(next++, after.get().at().atOffset(ZoneOffset.UTC));
            select.setLong(next++, after.get().number());
        }
        if (!thing.isEmpty()) {
            select.setString(next++, thing);
        }
        return next;
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        long revision = row.getLong("revision");
        boolean known = !row.wasNull();
        return new LogEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                new LogAction(
                        row.getString("route"), row.getString("kind"), row.getString("words")),
                row.getString("thing"),
                row.getString("address"),
                LogOutcome.labelled(row.getString("outcome")),
                known ? OptionalLong.of(revision) : OptionalLong.empty());
    }
}
