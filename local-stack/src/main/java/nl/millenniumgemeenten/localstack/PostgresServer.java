package nl.millenniumgemeenten.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL server that answers, known by its address and its superuser, wherever it runs.
public record PostgresServer(String host, int port, String superuser, String password) {

    /// The address of one of its databases.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /// Makes sure that a role of this name exists with this password, and owns a database of the
    /// same name. What is there already stays as it is, but for the password.
    public Database createDatabase(String name, String ownerPassword) {
        try (var connection = connect()) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                execute(connection, "CREATE ROLE %I LOGIN PASSWORD %L", name, ownerPassword);
            } else {
                execute(connection, "ALTER ROLE %I LOGIN PASSWORD %L", name, ownerPassword);
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %I OWNER %I", name, name);
            }
            return new Database(jdbcUrl(name), name, ownerPassword);
        } catch (SQLException refused) {
            throw new IllegalStateException("database " + name + " could not be made", refused);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), superuser, password);
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Statements about roles and databases take no parameters, so the server itself quotes the
    /// names.
    static void execute(Connection connection, String format, String first, String second)
            throws SQLException {
        try (var quoting = connection.prepareStatement("SELECT format(?, ?, ?)");
                var statement = connection.createStatement()) {
            quoting.setString(1, format);
            quoting.setString(2, first);
            quoting.setString(3, second);
            try (var rows = quoting.executeQuery()) {
                rows.next();
                statement.execute(rows.getString(1));
            }
        }
    }

    /// Leaves the password out.
    @Override
    public String toString() {
        return superuser + "@" + host + ":" + port;
    }
}
