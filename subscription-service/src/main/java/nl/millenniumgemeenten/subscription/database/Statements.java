package nl.millenniumgemeenten.subscription.database;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.jdbc.runtime.PreparedStatementCallback;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements in the transaction that there is, or each in one of its own.
@Singleton
public class Statements {
    private final JdbcOperations jdbc;

    Statements(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Fills in what a statement leaves open.
    public interface Parameters {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /// Reads one row.
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Every row, in the order in which they come.
    public <T> List<T> list(String sql, Parameters parameters, Row<T> row) {
        PreparedStatementCallback<List<T>> read =
                select -> {
                    parameters.bind(select);
                    try (var rows = select.executeQuery()) {
                        var found = new ArrayList<T>();
                        while (rows.next()) {
                            found.add(row.read(rows));
                        }
                        return found;
                    }
                };
        return jdbc.prepareStatement(sql, read);
    }

    /// Changes something; returns in how many rows.
    public int update(String sql, Parameters parameters) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    parameters.bind(statement);
                    return statement.executeUpdate();
                });
    }
}
