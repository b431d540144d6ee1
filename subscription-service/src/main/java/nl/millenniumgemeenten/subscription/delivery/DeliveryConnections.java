package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;

/// Opens connections outside the pool: a sender keeps its own for as long as it sends.
@Singleton
class DeliveryConnections {
    private final String url;
    private final String user;
    private final String password;

    DeliveryConnections(
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String user,
            @Property(name = "datasources.default.password") String password,
            DataSource migrated) {
        // Asked for because the tables are made when it is.
        Objects.requireNonNull(migrated);
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /// For what is done now and then. Whoever is gone must not hold its locks for the two hours
    /// that is usual.
    Connection presence() throws SQLException {
        var connection = open("issue-sender", "");
        try (var statement = connection.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 10");
            statement.execute("set tcp_keepalives_interval = 5");
            statement.execute("set tcp_keepalives_count = 3");
        }
        return connection;
    }

    /// For what is claimed. Nobody waits for the disk here: a claim that is lost with it leaves
    /// rows that wait, and a start that comes after it brings it to disk first, as both are in one
    /// log.
    Connection claims() throws SQLException {
        return rows("issue-claimer", " -c synchronous_commit=off");
    }

    /// For rows by their ids, thousands of times a second.
    ///
    /// @param name for whoever looks at what the database is busy with
    Connection rows(String name) throws SQLException {
        return rows(name, "");
    }

    /// In a table whose statistics are of before it was filled: the plan that fits is known and
    /// never another. A process that is stopped in the middle of a transaction does not keep others
    /// from what it locked.
    private Connection rows(String name, String more) throws SQLException {
        return open(
                name,
                "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
                        + " -c plan_cache_mode=force_generic_plan -c jit=off"
                        + " -c idle_in_transaction_session_timeout=10s"
                        + more);
    }

    private Connection open(String name, String options) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", name);
        properties.setProperty("options", options);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection(url, properties);
    }
}
