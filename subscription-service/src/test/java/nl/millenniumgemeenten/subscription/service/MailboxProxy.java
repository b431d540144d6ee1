package nl.millenniumgemeenten.subscription.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Stands between a service and a mailbox. It counts how often something is fetched, and hangs up
/// instead of giving a mail that says a certain thing.
public final class MailboxProxy implements AutoCloseable {
    private static final Pattern FETCH = Pattern.compile("FETCH ", Pattern.CASE_INSENSITIVE);

    private final ServerSocket listening;
    private final int mailbox;
    private final String poison;
    private final AtomicInteger fetched = new AtomicInteger();

    public MailboxProxy(int mailbox, String poison) {
        this.mailbox = mailbox;
        this.poison = poison;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /// Where it is.
    public int port() {
        return listening.getLocalPort();
    }

    /// How often something was fetched.
    public int fetched() {
        return fetched.get();
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
                var server = new Socket(InetAddress.getLoopbackAddress(), mailbox)) {
            Thread.ofVirtual().start(() -> answers(server, client));
            var bytes = new byte[1 << 16];
            for (int count = client.getInputStream().read(bytes);
                    count > 0;
                    count = client.getInputStream().read(bytes)) {
                fetched.addAndGet((int) FETCH.matcher(text(bytes, count)).results().count());
                server.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException over) {
            // One of both hung up, and so does the other.
        }
    }

    private void answers(Socket server, Socket client) {
        var bytes = new byte[1 << 16];
        try (client) {
            for (int count = server.getInputStream().read(bytes);
                    count > 0 && !text(bytes, count).contains(poison);
                    count = server.getInputStream().read(bytes)) {
                client.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException over) {
            // One of both hung up.
        }
    }

    private static String text(byte[] bytes, int count) {
        return new String(bytes, 0, count, StandardCharsets.US_ASCII);
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
