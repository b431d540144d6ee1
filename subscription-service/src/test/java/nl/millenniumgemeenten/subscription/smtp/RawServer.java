package nl.millenniumgemeenten.subscription.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/// Answers one conversation with these bytes: the first at once, one more after every line it
/// hears.
final class RawServer implements AutoCloseable {
    private static final Duration DRIP = Duration.ofMillis(100);

    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    RawServer(String... answers) throws IOException {
        this(Duration.ZERO, List.of(answers));
    }

    private RawServer(Duration drip, List<String> answers) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> converse(drip, answers));
    }

    /// One that says its answer byte by byte.
    static RawServer dripping(String answer) throws IOException {
        return new RawServer(DRIP, List.of(answer));
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void converse(Duration drip, List<String> answers) {
        try (var client = socket.accept();
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var answer : answers) {
                var bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
                if (drip.isZero()) {
                    client.getOutputStream().write(bytes);
                } else {
                    for (var one : bytes) {
                        client.getOutputStream().write(one);
                        LockSupport.parkNanos(drip.toNanos());
                    }
                }
                var line = in.readLine();
                if (line == null) {
                    return;
                }
                heard.add(line);
            }
            in.readLine();
        } catch (IOException closed) {
            heard.add("");
        }
    }
}
