package nl.millenniumgemeenten.subscription.service;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.TestStack;
import nl.millenniumgemeenten.subscription.TestClock;
import nl.millenniumgemeenten.subscription.newsletter.TellCounts;
import nl.millenniumgemeenten.subscription.subscriber.ConsentProof;
import nl.millenniumgemeenten.subscription.subscriber.EmailAddress;
import nl.millenniumgemeenten.subscription.subscriber.Token;

/// The whole service on a fresh database, with a clock and a mail server of its own.
public final class RunningService implements AutoCloseable {
    private final Database database;
    private final ScriptedMailServer mailServer;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final Map<String, Object> settings;
    private final boolean alone;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningService(
            Database database,
            ScriptedMailServer mailServer,
            Map<String, Object> settings,
            boolean alone) {
        this.alone = alone;
        this.database = database;
        this.mailServer = mailServer;
        this.settings = settings;
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.port", -1);
        properties.put("SERVICE_TOKEN_SECRET", ServiceToken.SECRET);
        properties.put("DATABASE_PASSWORD", database.password());
        properties.put("datasources.default.url", database.jdbcUrl());
        properties.put("datasources.default.username", database.user());
        properties.put("ADDRESS_KEY", "a key of the tests that is long enough");
        properties.put("outbox.enabled", false);
        properties.put("clean-up.enabled", false);
        properties.put("imports.enabled", false);
        properties.put("insights.answering", false);
        properties.put("sending.enabled", false);
        properties.put("issues.starting", false);
        properties.put("digest.follow", false);
        properties.put("follows.telling", false);
        properties.put("counts.telling", false);
        properties.put("fediverse.enabled", false);
        properties.put("mail.port", mailServer.port());
        properties.put("mail.poll", "50ms");
        properties.put("sending.relay-pause", "300ms");
        properties.put("site.url", "https://millenniumgemeenten.example");
        properties.putAll(settings);
        this.context = ApplicationContext.builder().properties(properties).build().start();
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    public static RunningService start() {
        return start(Map.of());
    }

    public static RunningService start(Map<String, Object> settings) {
        return start(TestStack.createDatabase(), settings);
    }

    public static RunningService start(Database database, Map<String, Object> settings) {
        return new RunningService(database, new ScriptedMailServer(), settings, true);
    }

    /// A second instance on the same database and mail server.
    public RunningService another() {
        return new RunningService(database, mailServer, settings, false);
    }

    public Database database() {
        return database;
    }

    public ScriptedMailServer mailServer() {
        return mailServer;
    }

    /// Tells how many read each list, as the clock does once a minute.
    public void tellCounts() {
        bean(TellCounts.class).handle();
    }

    public TestClock clock() {
        return bean(TestClock.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Somebody who left when only a slow hash of their address was kept.
    public void leftBeforeTraces(String address) throws SQLException {
        execute(
                """
                insert into subscriber (id, state, unsubscribe_token, source, wording,
                    confirmed_at, ended_at, consent_proof)
                values (gen_random_uuid(), 'unsubscribed', '%s', 'home', '1', now(), now(), '%s')
                """
                        .formatted(
                                Token.random().value(),
                                ConsentProof.of(EmailAddress.parse(address).orElseThrow())
                                        .value()));
    }

    /// Signs an address up as the website does.
    public HttpResponse<String> signUp(String email) throws IOException, InterruptedException {
        return post("/subscriptions", "{\"email\": \"%s\", \"source\": \"home\"}".formatted(email));
    }

    /// Signs an address up for one list.
    public HttpResponse<String> signUp(String email, String list)
            throws IOException, InterruptedException {
        return post(
                "/subscriptions",
                "{\"email\": \"%s\", \"source\": \"home\", \"lists\": [\"%s\"]}"
                        .formatted(email, list));
    }

    /// Signs an address up and presses the button in the mail; returns that mail. The second mail,
    /// which welcomes, has arrived too.
    public ReceivedMail subscribe(String email) throws Exception {
        signUp(email);
        var mail = mailServer.mailTo(email, 1);
        post("/confirmations/" + mail.confirmToken(), "");
        mailServer.mailTo(email, 2);
        return mail;
    }

    /// Makes a list that is open.
    public void makeList(String key, String title) throws IOException, InterruptedException {
        var answer =
                send(
                        "/lists/" + key,
                        "PUT",
                        """
                        {"title": "%s", "description": "", "open": true, "position": 1}
                        """
                                .formatted(title),
                        Map.of(
                                "Authorization",
                                "Bearer " + ServiceToken.of("administrator"),
                                "If-None-Match",
                                "*"));
        if (answer.statusCode() != 204) {
            throw new AssertionError(answer.body());
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, "GET", "", "visitor");
    }

    public HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send(path, "POST", json, "visitor");
    }

    public HttpResponse<String> send(String path, String method, String json, String role)
            throws IOException, InterruptedException {
        return send(path, method, json, Map.of("Authorization", "Bearer " + ServiceToken.of(role)));
    }

    public HttpResponse<String> send(
            String path, String method, String json, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                json.isEmpty()
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public Connection connect() throws SQLException {
        return database.connect();
    }

    /// The rows of a query, each as its columns joined by spaces.
    public List<String> query(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new java.util.ArrayList<String>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new StringBuilder(String.valueOf(rows.getString(1)));
                for (int column = 2; column <= columns; column++) {
                    row.append(' ').append(rows.getString(column));
                }
                found.add(row.toString());
            }
            return found;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Everything the database holds, as text.
    public String everythingStored() {
        return String.join(
                "\n",
                query(
                        """
                        select s::text from subscriber s
                        union all select t::text from confirmation_token t
                        union all select m::text from mail m
                        union all select u::text from subscription u
                        union all select a::text from subscription_act a
                        union all select b::text from bounce b
                        union all select o::text from outbox_message o
                        union all select f::text from follower f
                        union all select r::text from follow_request r
                        union all select w::text from answer w
                        """));
    }

    @Override
    public void close() {
        context.close();
        if (alone) {
            mailServer.close();
        }
        client.close();
    }
}
