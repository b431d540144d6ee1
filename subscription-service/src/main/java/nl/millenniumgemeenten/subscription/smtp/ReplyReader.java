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
        var lines = lines(patience);
        var last = lines.getLast();
        var enhanced = ENHANCED.matcher(last.length() > CODE ? last.substring(CODE + 1) : "");
        return new Reply(code(last), enhanced.matches() ? enhanced.group(1) : "");
    }

    /// The text of each line without its code: what a greeting offers.
    List<String> readText(Duration patience) throws IOException {
        var lines = lines(patience);
        var code = code(lines.getLast());
        if (code / 100 != 2) {
            throw new Unreachable("the mail server answered " + code, code);
        }
        return lines.stream()
                .map(line -> line.length() > CODE ? line.substring(CODE + 1) : "")
                .toList();
    }

    private List<String> lines(Duration patience) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        var lines = new ArrayList<String>(1);
        while (true) {
            var line = line(until);
            if (!lines.isEmpty() && code(line) != code(lines.getFirst())) {
                throw new OutOfStep("the lines of one reply have different codes");
            }
            lines.add(line);
            if (line.length() == CODE || line.charAt(CODE) == ' ') {
                return lines;
            }
            if (lines.size() == MOST_LINES) {
                throw new OutOfStep("a reply without end");
            }
        }
    }

    private static int code(String line) {
        return Integer.parseInt(line, 0, CODE, 10);
    }

    private String line(long until) throws IOException {
        var line = new byte[LONGEST_LINE];
        var length = 0;
        for (var last = 0; ; ) {
            var next = next(until);
            if (next == '\n' && last == '\r') {
                return checked(new String(line, 0, length - 1, StandardCharsets.ISO_8859_1));
            }
            if (next == '\n' || last == '\r' || length == LONGEST_LINE) {
                throw new OutOfStep("a reply that does not end as a line");
            }
            line[length++] = (byte) next;
            last = next;
        }
    }

    private static String checked(String line) throws OutOfStep {
        var wellFormed =
                line.length() >= CODE
                        && line.charAt(0) >= '2'
                        && line.charAt(0) <= '5'
                        && isDigit(line.charAt(1))
                        && isDigit(line.charAt(2))
                        && (line.length() == CODE
                                || line.charAt(CODE) == ' '
                                || line.charAt(CODE) == '-');
        if (!wellFormed) {
            throw new OutOfStep("a reply without a code");
        }
        return line;
    }

    private static boolean isDigit(char c) {
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
