package nl.millenniumgemeenten.content.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.content.editing.Kind;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.ChangeJson;
import nl.millenniumgemeenten.events.ChangeType;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;

/// The real service on a real database; without relay, so that changes stay in the outbox where
/// tests can read them, and without first content, unless asked otherwise.
public final class ContentServer implements AutoCloseable {
    /// The secret that tokens are signed with.
    static final String SECRET = "a-secret-for-tests-of-32-characters-or-more";

    /// Polls so rarely that only a notification can be what wakes it in time.
    private static final Map<String, Object> RUNNER =
            Map.of("schedule.enabled", true, "schedule.poll", "60s");

    private final Database database;
    private final EmbeddedServer server;

    private ContentServer(Database database, EmbeddedServer server) {
        this.database = database;
        this.server = server;
    }

    /// One with a database of its own.
    public static ContentServer start() {
        return start(TestStack.createDatabase(), Map.of());
    }

    /// One on this database, with these properties on top.
    public static ContentServer start(Database database, Map<String, Object> more) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.port", -1);
        properties.put("datasources.default.url", database.jdbcUrl());
        properties.put("datasources.default.username", database.user());
        properties.put("datasources.default.password", database.password());
        properties.put("SERVICE_TOKEN_SECRET", SECRET);
        properties.put("outbox.enabled", false);
        properties.put("first-content.enabled", false);
        properties.put("schedule.enabled", false);
        properties.put("timeline.enabled", false);
        properties.putAll(more);
        var server =
                ApplicationContext.builder()
                        .properties(properties)
                        .build()
                        .start()
                        .getBean(EmbeddedServer.class);
        server.start();
        return new ContentServer(database, server);
    }

    /// Somebody with these roles, who sends requests.
    public Caller as(String... roles) {
        return new Caller(server.getURI(), Caller.token(List.of(roles)));
    }

    /// A participant with this id, as one is known by a link.
    public Caller asParticipant(String id) {
        return new Caller(server.getURI(), Caller.token(id, "", List.of("participant")));
    }

    /// Another instance on the same database.
    public ContentServer second() {
        return start(database, Map.of());
    }

    /// Another person with these roles.
    public Caller asOther(String... roles) {
        return new Caller(server.getURI(), Caller.token("account-8", "Jan Jansen", List.of(roles)));
    }

    /// One that carries out what is planned, on a database of its own.
    public static ContentServer withRunner() {
        return start(TestStack.createDatabase(), RUNNER);
    }

    /// Another instance on the same database, which carries out what is planned.
    public ContentServer secondWithRunner() {
        return start(database, RUNNER);
    }

    /// How many rows a query counts.
    public int count(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /// What the first column of a query holds, as text.
    public List<String> texts(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /// A connection of somebody else to the database of the service.
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /// Runs SQL, as if time went by.
    public void run(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// A bean of the service.
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /// Somebody whose token has expired.
    public Caller withExpiredToken(String role) {
        return new Caller(
                server.getURI(), Caller.token(role, Instant.now().minusSeconds(120), SECRET));
    }

    /// Somebody whose token was signed by another.
    public Caller withForgedToken(String role) {
        return new Caller(
                server.getURI(),
                Caller.token(
                        role,
                        Instant.now().plusSeconds(60),
                        "another-secret-of-32-characters-or-more"));
    }

    /// Somebody without a token.
    public Caller anonymous() {
        return new Caller(server.getURI(), "");
    }

    /// What the world was told of this aggregate, oldest first.
    public List<Change> changes(String subject) throws SQLException {
        try (var connection = database.connect();
                var select =
                        connection.prepareStatement(
                                "select type, data from outbox_message where subject = ?"
                                        + " order by position")) {
            select.setString(1, subject);
            try (var rows = select.executeQuery()) {
                var changes = new ArrayList<Change>();
                while (rows.next()) {
                    var type = ChangeType.named(rows.getString("type")).orElseThrow();
                    changes.add(ChangeJson.read(type, rows.getBytes("data")));
                }
                return changes;
            }
        }
    }

    /// The kind of content with this name.
    public Kind kind(String name) {
        return server.getApplicationContext().getBeansOfType(Kind.class).stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
