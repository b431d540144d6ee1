package nl.millenniumgemeenten.bench.publish;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A visitor who asks for a page again and again over one kept connection. As browsers do, they say
/// what they have, so that an unchanged page is a short answer. Between two answers they take a
/// quarter of a millisecond, or asking alone would keep a whole processor from what is measured;
/// that much later they may see it.
public final class Visitor implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofNanos(250_000);

    private final Socket socket;
    private final InputStream answers;
    private final String path;
    private String etag = "\"none\"";

    private Visitor(Socket socket, String path) throws IOException {
        this.socket = socket;
        this.answers = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        this.path = path;
    }

    /// One who asks for this path.
    public static Visitor of(String path, int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return new Visitor(socket, path);
    }

    /// Asks until the page has this text.
    public void awaitText(String text) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!get().contains(text)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(text + " did not come on " + path);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// The page, or nothing if it is what we have.
    private String get() throws IOException {
        var request =
                "GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: "
                        + etag
                        + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        var status = line();
        var length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            if (header.regionMatches(true, 0, "content-length", 0, colon)) {
                length = Integer.parseInt(value);
            } else if (header.regionMatches(true, 0, "etag", 0, colon)) {
                etag = value;
            }
        }
        var unchanged = status.contains(" 304 ");
        return unchanged ? "" : new String(answers.readNBytes(length), ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException("the site closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
