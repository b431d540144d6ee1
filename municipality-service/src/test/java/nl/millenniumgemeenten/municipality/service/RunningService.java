package nl.millenniumgemeenten.municipality.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;

/// The service as it runs, on a fresh database. No import at start and no relay unless asked for.
public final class RunningService implements AutoCloseable {
    private static final ObjectMapper JSON = new JsonMapper();

    private final EmbeddedServer server;
    private final Database database;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(EmbeddedServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    /// Starts with the usual settings.
    public static RunningService start() {
        return start(Map.of());
    }

    /// Starts with some settings of its own.
    public static RunningService start(Map<String, Object> settings) {
        return start(TestStack.createDatabase(), settings);
    }

    /// Starts one more on a database.
    public static RunningService start(Database database, Map<String, Object> settings) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.port", -1);
        properties.put(
                "micronaut.security.token.jwt.signatures.secret.validation.secret",
                ServiceToken.SECRET);
        properties.put("datasources.default.url", database.jdbcUrl());
        properties.put("datasources.default.username", database.user());
        properties.put("datasources.default.password", database.password());
        properties.put("outbox.enabled", false);
        properties.put("reference-data.at-start", false);
        properties.putAll(settings);
        var context = ApplicationContext.builder().properties(properties).start();
        var server = context.getBean(EmbeddedServer.class);
        server.start();
        return new RunningService(server, database);
    }

    /// A part of the service.
    public <T> T part(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public Database database() {
        return database;
    }

    /// Reads as a contributor.
    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, ServiceToken.of("contributor"), "", Map.of());
    }

    /// Creates as an editor.
    public Answer create(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, ServiceToken.of("editor"), body, Map.of("If-None-Match", "*"));
    }

    /// Changes a revision as an editor.
    public Answer change(String path, long revision, String body)
            throws IOException, InterruptedException {
        return send(
                "PUT",
                path,
                ServiceToken.of("editor"),
                body,
                Map.of("If-Match", "\"" + revision + "\""));
    }

    /// Sends anything; an empty token is left out.
    public Answer send(
            String method, String path, String token, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve(path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("ETag").orElse(""),
                JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    }

    /// Sends a file as an editor.
    public Answer upload(String path, byte[] file) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve(path))
                        .header("Content-Type", "application/octet-stream")
                        .header("Authorization", "Bearer " + ServiceToken.of("editor"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), "", JSON.readTree(answer.body()));
    }

    /// Reads a file for the gateway itself.
    public HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve(path))
                        .header("Authorization", "Bearer " + ServiceToken.of("service"))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /// What waits in the outbox, in order: type, subject and data.
    public List<Announced> announced() throws SQLException, IOException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select type, subject, data from outbox_message order by"
                                        + " position")) {
            var announced = new ArrayList<Announced>();
            while (rows.next()) {
                announced.add(
                        new Announced(
                                rows.getString(1),
                                rows.getString(2),
                                JSON.readTree(rows.getString(3))));
            }
            return announced;
        }
    }

    @Override
    public void close() {
        client.close();
        server.getApplicationContext().close();
    }
}
