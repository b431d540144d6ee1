package nl.millenniumgemeenten.subscription.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a file, one at a time. A line that is too long to be one is cut off: a file without
/// line ends must not fill the memory.
final class BoundedLines {
    static final int LONGEST = 2000;

    private final Reader in;
    private boolean begun;
    private boolean afterReturn;

    BoundedLines(InputStream bytes) {
        this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /// The next line, at most a character longer than [#LONGEST]; nothing at the end.
    @Nullable String next() throws IOException {
        var line = new StringBuilder();
        for (int read = first(); ; read = in.read()) {
            if (read < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (read == '\r' || read == '\n') {
                afterReturn = read == '\r';
                return line.toString();
            }
            if (line.length() <= LONGEST) {
                // The database cannot keep it.
                line.append(read == 0 ? '\uFFFD' : (char) read);
            }
        }
    }

    /// Passes over a byte order mark, and the second half of a line end of Windows.
    private int first() throws IOException {
        int read = in.read();
        if ((!begun && read == '\uFEFF') || (afterReturn && read == '\n')) {
            read = in.read();
        }
        begun = true;
        afterReturn = false;
        return read;
    }
}
