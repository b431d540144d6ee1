package nl.millenniumgemeenten.gateway.desk.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogQuestion.Cursor;

/// Rows of the log as CSV, read piece after piece while they are sent: however many there are, no
/// more than one piece is in memory.
final class LogFile extends InputStream {
    static final int PIECE = 2_000;

    private static final String HEADER =
            "tijdstip,account,naam,handeling,soort,wat,adres,afloop,revisie\r\n";

    private final BiFunction<Optional<Cursor>, Integer, List<LogEntry>> read;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private InputStream current = InputStream.nullInputStream();
    private Optional<Cursor> after = Optional.empty();
    private boolean more = true;

    /// @param read gives the piece after a cursor, so many rows long
    LogFile(BiFunction<Optional<Cursor>, Integer, List<LogEntry>> read) {
        this.read = read;
        // Spreadsheets take a file for UTF-8 by this.
        waiting.add(("\uFEFF" + HEADER).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (true) {
            int count = current.read(bytes, offset, length);
            if (count > 0 || length == 0) {
                return count;
            }
            if (waiting.isEmpty() && more) {
                readMore();
            }
            var next = waiting.poll();
            if (next == null) {
                return -1;
            }
            current = new ByteArrayInputStream(next);
        }
    }

    private void readMore() {
        var piece = read.apply(after, PIECE);
        more = piece.size() == PIECE;
        if (!piece.isEmpty()) {
            after = Optional.of(Cursor.after(piece.getLast()));
            waiting.add(
                    piece.stream()
                            .map(LogFile::line)
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    static String line(LogEntry entry) {
        return List.of(
                                entry.at().toString(),
                                entry.account().map(Object::toString).orElse(""),
                                entry.name(),
                                entry.action().words(),
                                entry.action().kind(),
                                entry.thing(),
                                entry.address(),
                                entry.outcome().words(),
                                entry.revision().isPresent()
                                        ? Long.toString(entry.revision().getAsLong())
                                        : "")
                        .stream()
                        .map(LogFile::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// A spreadsheet must not take what people typed for a formula.
    static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",;\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
