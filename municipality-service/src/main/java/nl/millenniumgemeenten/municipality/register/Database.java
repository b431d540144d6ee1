package nl.millenniumgemeenten.municipality.register;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs SQL in the current transaction, or in one of its own where there is none.
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

    /// Every row of a query.
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return transactions.executeRead(status -> {
            try (var select = status.getConnection().prepareStatement(sql)) {
                bind(select, parameters);
                try (var rows = select.executeQuery()) {
                    var read = new ArrayList<T>();
                    while (rows.next()) {
                        read.add(reader.read(rows));
                    }
                    return List.copyOf(read);
                }
            } catch (SQLException refused) {
                throw ConstraintViolated.of(refused);
            }
        });
    }

    /// Runs a statement that has no result worth reading.
    public void execute(String sql, @Nullable Object... parameters) {
        transactions.executeWrite(status -> {
            try (var statement = status.getConnection().prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.execute();
            } catch (SQLException refused) {
                throw ConstraintViolated.of(refused);
            }
        });
    }

    /// Runs a statement once per row of parameters, in one go.
    ///
    /// @return the numbers, from 0, of the rows that changed nothing
    public List<Integer> batch(String sql, List<@Nullable Object[]> rows) {
        return transactions.executeWrite(status -> {
            try (var statement = status.getConnection().prepareStatement(sql)) {
                for (var row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                int[] changed = statement.executeBatch();
                return IntStream.range(0, changed.length)
                        .filter(index -> changed[index] == 0)
                        .boxed()
                        .toList();
            } catch (SQLException refused) {
                throw ConstraintViolated.of(refused);
            }
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, bound(values[index]));
        }
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
