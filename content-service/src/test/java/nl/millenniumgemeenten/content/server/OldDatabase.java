package nl.millenniumgemeenten.content.server;

import java.sql.SQLException;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import org.flywaydb.core.Flyway;

/// A database as it was before some migrations, with what stood in it then.
public record OldDatabase(Database database) {

    /// An empty one with the migrations up to and with this version.
    public static OldDatabase of(String version) {
        return new OldDatabase(TestStack.createDatabase()).migratedTo(version);
    }

    /// The same with more migrations.
    public OldDatabase migratedTo(String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(), database.password())
                .locations("classpath:db/migration", "classpath:db/outbox")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
        return this;
    }

    /// The same after some statements, in one transaction.
    public OldDatabase with(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
        return this;
    }
}
