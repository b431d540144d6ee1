package nl.millenniumgemeenten.subscription.smtp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads replies as RFC 5321 (4.2) writes them, and nothing else: a server that is read leniently
/// can be made to say things by whoever it quotes.
final class ReplyReader {
    private static final int LONGEST_LINE = 2048;
    private static final int MOST_LINES = 128;
    private static final int CODE = 3;
    private static final Pattern ENHANCED =
            Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?: .*)?");

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private final byte[] line = new byte[LONGEST_LINE];
    private int position;
    private int end;

    ReplyReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /// Whether something came that nobody has read.
    boolean hasUnread() throws IOException {
        return position < end || in.available() > 0;
    }

    Reply read(Duration patience) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        var length = line(until);
        var code = code(length);
        for (int lines = 1; !isLast(length); lines++) {
            length = line(until);
            requireSame(code, length, lines);
        }
        return new Reply(code, enhanced(length));
    }

    /// The text of each line without its code: what a greeting offers.
    List<String> readText(Duration patience) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        var length = line(until);
        var code = code(length);
        var text = new ArrayList<>(List.of(text(length)));
        while (!isLast(length)) {
            length = line(until);
            requireSame(code, length, text.size());
            text.add(text(length));
        }
        if (code / 100 != 2) {
            throw new Unreachable("the mail server answered " + code, code);
        }
        return text;
    }

    private void requireSame(int code, int length, int lines) throws OutOfStep {
        if (code(length) != code) {
            throw new OutOfStep("the lines of one reply have different codes");
        }
        if (lines >= MOST_LINES) {
            throw new OutOfStep("a reply without end");
        }
    }

    private boolean isLast(int length) {
        return length == CODE || line[CODE] == ' ';
    }

    private String text(int length) {
        return length <= CODE + 1
                ? ""
                : new String(line, CODE + 1, length - CODE - 1, StandardCharsets.ISO_8859_1);
    }

    /// Most replies have none, and that is seen at once.
    private String enhanced(int length) {
        if (length <= CODE + 2 || line[CODE + 2] != '.') {
            return "";
        }
        var matcher = ENHANCED.matcher(text(length));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private int code(int length) throws OutOfStep {
        var wellFormed =
                length >= CODE
                        && line[0] >= '2'
                        && line[0] <= '5'
                        && isDigit(line[1])
                        && isDigit(line[2])
                        && (length == CODE || line[CODE] == ' ' || line[CODE] == '-');
        if (!wellFormed) {
            throw new OutOfStep("a reply without a code");
        }
        return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    }

    private int line(long until) throws IOException {
        var length = 0;
        for (var last = 0; ; ) {
            var next = next(until);
            if (next == '\n' && last == '\r') {
                return length - 1;
            }
            if (next == '\n' || last == '\r' || length == LONGEST_LINE) {
                throw new OutOfStep("a reply that does not end as a line");
            }
            line[length++] = (byte) next;
            last = next;
        }
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private int next(long until) throws IOException {
        if (position == end) {
            fill(until);
        }
        return buffer[position++] & 0xFF;
    }

    /// Byte by byte is no way to stay: the time is for the whole reply.
    private void fill(long until) throws IOException {
        var left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the mail server is silent");
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        var read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the mail server hung up");
        }
        position = 0;
        end = read;
    }
}
