package nl.millenniumgemeenten.bench.publish;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import nl.millenniumgemeenten.bench.RunningSystem;

/// The least that it takes to keep a text: one row in one transaction, on the same PostgreSQL.
public final class Commit implements Closeable {
    private final Connection connection;
    private final PreparedStatement insert;

    private Commit(Connection connection) throws SQLException {
        this.connection = connection;
        try (var create = connection.createStatement()) {
            create.execute(
                    """
                    create table kept (
                        id bigint generated always as identity primary key,
                        body text not null)
                    """);
        }
        this.insert = connection.prepareStatement("insert into kept (body) values (?)");
    }

    /// In a database of its own, with this name.
    public static Commit on(RunningSystem system, String name) throws SQLException {
        return new Commit(system.ownDatabase(name).connect());
    }

    /// Returns when it is on disk.
    public void keep(String text) throws SQLException {
        insert.setString(1, text);
        insert.executeUpdate();
    }

    @Override
    public void close() throws IOException {
        try {
            insert.close();
            connection.close();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }
}
