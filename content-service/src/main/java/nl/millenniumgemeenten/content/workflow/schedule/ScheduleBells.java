package nl.millenniumgemeenten.content.workflow.schedule;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Opens connections outside the pool: the runner keeps one for as long as it lives.
@Singleton
class ScheduleBells {
    private final String url;
    private final Properties properties = new Properties();

    ScheduleBells(
            @Property(name = "datasources.default.url") String url,
            @Property(name = "datasources.default.username") String username,
            @Property(name = "datasources.default.password") String password) {
        this.url = url;
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "schedule-runner");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        // A server that vanished without a word must not keep the runner waiting for its answer.
        properties.setProperty("socketTimeout", "10");
    }

    ScheduleBell open() throws SQLException {
        return new ScheduleBell(DriverManager.getConnection(url, properties));
    }
}
