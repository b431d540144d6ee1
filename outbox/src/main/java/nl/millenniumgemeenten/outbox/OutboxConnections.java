package nl.millenniumgemeenten.outbox;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;

/// Opens connections outside the pool: the relay keeps one for as long as it lives.
@Singleton
@Requires(bean = OutboxConfiguration.class)
class OutboxConnections {
    private final String url;
    private final Properties properties = new Properties();

    /// @param migrated asked for because the table of the outbox is there once this is
    OutboxConnections(
            DataSource migrated,
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String username,
            @Property(name = "datasources.default.password") String password) {
        this.url = url;
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "outbox-relay");
        // The relay wants the oldest rows and no others. With many waiting and no statistics yet,
        // the planner would read all of them for each batch; and so it would with a plan that it
        // made and kept while nothing was waiting, which is what it mostly sees.
        properties.setProperty(
                "options",
                "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
                        + " -c plan_cache_mode=force_custom_plan");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
    }

    OutboxTable open() throws SQLException {
        return new OutboxTable(DriverManager.getConnection(url, properties));
    }
}
