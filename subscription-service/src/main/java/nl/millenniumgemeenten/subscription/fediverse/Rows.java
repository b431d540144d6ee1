package nl.millenniumgemeenten.subscription.fediverse;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the connection of the current transaction.
@Singleton
public class Rows {
    private final JdbcOperations jdbc;

    Rows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes something of one row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What the rows hold, in their order.
    public <T> List<T> list(String sql, Reader<T> reader, @Nullable Object... parameters) {
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
    public <T> Optional<T> first(String sql, Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// Whether there is any row.
    public boolean any(String sql, @Nullable Object... parameters) {
        return !list(sql, row -> true, parameters).isEmpty();
    }

    /// A number that is counted.
    public long count(String sql, @Nullable Object... parameters) {
        return first(sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    /// How many rows changed.
    public int update(String sql, @Nullable Object... parameters) {
        return jdbc.prepareStatement(
                sql,
                update -> {
                    bind(update, parameters);
                    return update.executeUpdate();
                });
    }

    /// Whether this transaction alone does something from now on, until it ends.
    public boolean tryLock(long key) {
        return first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), key)
                .orElseThrow();
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
    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    /// An id that is always there.
    public static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    /// A moment that is always there.
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return optionalMoment(row, column).orElseThrow();
    }

    /// A moment that may be absent.
    public static Optional<Instant> optionalMoment(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
