package nl.millenniumgemeenten.subscription.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.Database;
import org.jspecify.annotations.Nullable;

/// Stands between a service and its database, and can swallow an answer and cut the connection: the
/// database did what was asked, and who asked cannot know. On a connection that commits, it is the
/// answer to a commit.
public final class CuttingProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final URI database;
    private final String application;
    private final AtomicInteger cuts = new AtomicInteger();

    /// @param application cuts only connections of this name
    public CuttingProxy(Database database, String application) {
        this.database = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        this.application = application;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// The address of the database behind this.
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort() + database.getPath();
    }

    /// The next answer is swallowed, whoever it is for.
    public void cutOne() {
        cuts.incrementAndGet();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> relay(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void relay(Socket client) {
        try (client;
                var server = new Socket(database.getHost(), database.getPort())) {
            var pair = new Pair(client, server);
            Thread.ofVirtual().start(() -> answers(pair));
            questions(pair);
        } catch (IOException over) {
            // One of both hung up, and so does the other.
        }
    }

    private static final class Pair {
        /// The driver names a statement that it will use again.
        private static final Pattern COMMIT = Pattern.compile("(S_[0-9]+)?\0COMMIT\0");

        private final Socket client;
        private final Socket server;
        private volatile boolean ours;
        private volatile boolean asked;
        private @Nullable String commit;

        private Pair(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        private void heed(String question, String application) {
            if (!ours) {
                ours = question.contains(application);
                return;
            }
            var named = COMMIT.matcher(question);
            if (named.find()) {
                commit = Objects.requireNonNullElse(named.group(1), "COMMIT");
            }
            asked = commit == null ? question.charAt(0) != 'p' : question.contains(commit + '\0');
        }
    }

    private void questions(Pair pair) throws IOException {
        var bytes = new byte[1 << 16];
        for (int count = pair.client.getInputStream().read(bytes);
                count > 0;
                count = pair.client.getInputStream().read(bytes)) {
            pair.heed(new String(bytes, 0, count, StandardCharsets.ISO_8859_1), application);
            pair.server.getOutputStream().write(bytes, 0, count);
        }
    }

    private void answers(Pair pair) {
        var bytes = new byte[1 << 16];
        try {
            for (int count = pair.server.getInputStream().read(bytes);
                    count > 0;
                    count = pair.server.getInputStream().read(bytes)) {
                if (pair.asked && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    break;
                }
                pair.client.getOutputStream().write(bytes, 0, count);
            }
            pair.client.close();
            pair.server.close();
        } catch (IOException over) {
            // One of both hung up.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
