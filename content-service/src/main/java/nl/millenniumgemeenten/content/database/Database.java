package nl.millenniumgemeenten.content.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs SQL on the connection of the current transaction.
@Singleton
public class Database {
    private final TransactionOperations<Connection> transactions;

    Database(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// Makes something of one row.
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// What the rows hold, in their order.
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (var statement = prepare(sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    /// What the first row holds.
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /// Whether there is any row.
    public boolean any(String sql, @Nullable Object... parameters) {
        return !list(sql, row -> true, parameters).isEmpty();
    }

    /// How many rows changed.
    public int update(String sql, @Nullable Object... parameters) {
        try (var statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    /// Waits until this transaction alone holds the lock; it keeps it until it ends.
    public void lock(long key) {
        list("select pg_advisory_xact_lock(?)", row -> true, key);
    }

    /// Does work in the transaction that is there. Where it says no, nothing that it did is kept,
    /// and the rows that it reserved are free again: who goes on to reserve others, in whatever
    /// order, waits for nobody who waits for these.
    ///
    /// @return what it says
    public boolean keptIf(BooleanSupplier work) {
        var connection = transactions.getConnection();
        try {
            var before = connection.setSavepoint();
            boolean kept = work.getAsBoolean();
            if (!kept) {
                connection.rollback(before);
            }
            connection.releaseSavepoint(before);
            return kept;
        } catch (SQLException broken) {
            throw new DatabaseFailure(broken);
        }
    }

    /// What would come of work; none of it is kept.
    public <T> T tried(Supplier<T> work) {
        return transactions.executeWrite(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters)
            throws SQLException {
        var connection = transactions.getConnection();
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, value(connection, parameters[i]));
        }
        return statement;
    }

    private static @Nullable Object value(Connection connection, @Nullable Object parameter)
            throws SQLException {
        return switch (parameter) {
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case Array(var type, var elements) ->
                    connection.createArrayOf(type, elements.toArray());
            case null -> null;
            default -> parameter;
        };
    }

    /// An SQL array as a parameter; `type` is the SQL name of its elements.
    public record Array(String type, List<?> elements) {
        /// An array of texts.
        public static Array ofTexts(List<String> elements) {
            return new Array("text", elements);
        }

        /// An array of ids.
        public static Array ofIds(List<UUID> elements) {
            return new Array("uuid", elements);
        }
    }
}
