package nl.millenniumgemeenten.subscription.issue;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the connection of the current transaction.
@Singleton
class Rows {
    private final JdbcOperations jdbc;

    Rows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes something of one row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What the rows hold, in their order.
    <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return jdbc.prepareStatement(
                sql,
                select -> {
                    bind(select, parameters);
                    var found = new ArrayList<T>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            found.add(reader.read(rows));
                        }
                    }
                    return found;
                });
    }

    /// What the first row holds.
    <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// How many rows changed.
    int update(String sql, @Nullable Object... parameters) {
        return jdbc.prepareStatement(
                sql,
                update -> {
                    bind(update, parameters);
                    return update.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(
                    i + 1,
                    parameters[i] instanceof Instant moment
                            ? moment.atOffset(ZoneOffset.UTC)
                            : parameters[i]);
        }
    }

    /// Text that is always there.
    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /// A moment that is always there.
    static Instant moment(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(momentOrNull(row, column), column);
    }

    /// A moment that may be absent.
    static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /// A number that may be absent.
    static @Nullable Long numberOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
