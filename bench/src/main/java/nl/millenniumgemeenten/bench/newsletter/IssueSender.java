package nl.millenniumgemeenten.bench.newsletter;

import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.bench.RunningSystem;
import nl.millenniumgemeenten.localstack.Database;
import nl.millenniumgemeenten.localstack.Ports;

/// A subscription-service of our own, started as the one of the running system is, with another
/// mail server: on a database of its own, or in the place of the other.
public final class IssueSender implements Closeable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Connection connection;

    private IssueSender(Process process, Connection connection) {
        this.process = process;
        this.connection = connection;
    }

    static IssueSender start(ProcessHandle like, Database database, int mailPort, int lanes)
            throws IOException, SQLException, InterruptedException {
        var builder = likeOf(like, mailPort, lanes);
        builder.environment()
                .putAll(
                        Map.of(
                                "PORT", Integer.toString(Ports.free()),
                                "DATABASE_URL", database.jdbcUrl(),
                                "DATABASE_USER", database.user(),
                                "DATABASE_PASSWORD", database.password(),
                                "OUTBOX_ENABLED", "false"));
        return begun(builder, database);
    }

    /// Stops the service of the running system, and answers where that did.
    public static IssueSender inPlaceOf(RunningSystem system, int mailPort, int lanes)
            throws IOException, SQLException, InterruptedException {
        var builder = likeOf(system.process("subscription-service"), mailPort, lanes);
        system.stop("subscription-service");
        return begun(builder, system.database("subscription"));
    }

    private static ProcessBuilder likeOf(ProcessHandle like, int mailPort, int lanes)
            throws IOException {
        var told = Path.of("/proc", Long.toString(like.pid()));
        var builder =
                new ProcessBuilder(parts(told.resolve("cmdline")))
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD);
        builder.environment().clear();
        parts(told.resolve("environ")).stream()
                .map(entry -> entry.split("=", 2))
                .forEach(pair -> builder.environment().put(pair[0], pair[1]));
        builder.environment()
                .putAll(
                        Map.of(
                                "SMTP_PORT", Integer.toString(mailPort),
                                "SENDING_LANES", Integer.toString(lanes),
                                "SENDING_POLL", "100ms"));
        return builder;
    }

    /// When it answers, its tables are as they should be.
    private static IssueSender begun(ProcessBuilder builder, Database database)
            throws IOException, SQLException, InterruptedException {
        var sender = new IssueSender(builder.start(), database.connect());
        var health =
                URI.create(
                        "http://127.0.0.1:%s/health".formatted(builder.environment().get("PORT")));
        var until = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, health)) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("subscription-service does not answer");
                }
                Thread.sleep(100);
            }
        }
        return sender;
    }

    private static boolean answers(HttpClient client, URI health) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// The process.
    public ProcessHandle process() {
        return process.toHandle();
    }

    /// Makes so many readers of the newsletter.
    void readers(int count) throws SQLException {
        execute(
                """
                insert into subscriber (id, state, unsubscribe_token, address_typed, address,
                    address_key, source, wording, confirmed_at)
                select gen_random_uuid(), 'confirmed', 'T' || lpad(n::text, 23, '0'),
                       a.address, a.address, a.address, 'bench', '2026-11', now()
                from generate_series(1, %d) n
                cross join lateral (
                    select 'reader' || n || '@d' || n %% 5000 || '.example.org' as address) a
                """
                        .formatted(count));
        execute(
                """
                insert into subscription
                    (subscriber_id, list_id, state, source, wording, asked_at, given_at)
                select s.id, l.id, 'active', 'bench', '2026-11', now(), now()
                from subscriber s cross join mailing_list l where l.key = 'newsletter'
                """);
    }

    /// The seconds from when an issue is on its way until the last answer is written down.
    double send(String html) throws SQLException, InterruptedException {
        var issue = issue(html);
        begin(issue);
        await("select state = 'sent' from issue where id = '%s'".formatted(issue));
        return seconds(issue);
    }

    /// An issue that may be sent, to the readers of the newsletter.
    public UUID issue(String html) throws SQLException {
        var issue = UUID.randomUUID();
        execute(
                """
                insert into issue (id, revision, state, draft_edition, approved_edition, language,
                    digest_from)
                values ('%s', 1, 'approved', 1, 1, 'nl', now())
                """
                        .formatted(issue));
        execute(
                """
                insert into issue_edition (issue_id, number, subject, preheader, blocks, saved_at,
                    saved_by, saved_by_name)
                values ('%s', 1, 'Nieuws', '', '[]', now(), 'bench', 'Meting')
                """
                        .formatted(issue));
        execute(
                """
                insert into issue_list
                select '%s', id from mailing_list where key = 'newsletter'
                """
                        .formatted(issue));
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into issue_mail (issue_id, edition, subject, html, plain, made_at)
                        values (?, 1, 'Nieuws', ?, 'Nieuws', now())
                        """)) {
            insert.setObject(1, issue);
            insert.setString(2, html);
            insert.executeUpdate();
        }
        return issue;
    }

    /// Lets an issue go.
    public void begin(UUID issue) throws SQLException {
        execute("update issue set state = 'preparing' where id = '%s'".formatted(issue));
    }

    /// How long it took, once everybody got it.
    public double seconds(UUID issue) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select extract(epoch from max(d.settled_at) - min(i.started_at)),
                                       bool_and(d.state = 'sent')
                                from delivery d join issue i on i.id = d.issue_id
                                where issue_id = '%s'
                                """
                                        .formatted(issue))) {
            row.next();
            if (!row.getBoolean(2)) {
                throw new IllegalStateException("not everybody got the issue");
            }
            return row.getDouble(1);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
            connection.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    /// Does something in its database.
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Waits until this is so.
    public void await(String question) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(question)) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("subscription-service ended");
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("waited in vain: " + question);
    }

    /// What its database says in one word.
    public String ask(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> parts(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        return Arrays.stream(text.split("\0", -1)).filter(part -> !part.isEmpty()).toList();
    }
}
