package nl.millenniumgemeenten.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What a program needs to reach its own database.
public record Database(String jdbcUrl, String user, String password) {

    /// Opens a connection as the owner of the database.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /// Leaves the password out, so that a database can be named in a log or a failing test.
    @Override
    public String toString() {
        return user + "@" + jdbcUrl;
    }
}
