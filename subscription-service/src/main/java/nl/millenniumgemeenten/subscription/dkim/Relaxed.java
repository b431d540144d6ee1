package nl.millenniumgemeenten.subscription.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What of a mail is signed: the canonical form `relaxed` of RFC 6376 (3.4.2 and 3.4.4), which
/// stays the same where mail servers change blanks.
public final class Relaxed {
    private Relaxed() {}

    /// A field of a head, unfolded or not, as it stands there.
    record Field(String name, String value) {
        /// Without its line end.
        String canonical() {
            return name.toLowerCase(Locale.ROOT).strip() + ":" + relaxed(value);
        }
    }

    /// The fields of a head, in their order.
    static List<Field> fields(String head) {
        var fields = new ArrayList<Field>();
        for (var line : head.replaceAll("\r\n(?=[ \t])", "").split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(new Field(line.substring(0, colon), line.substring(colon + 1)));
            }
        }
        return fields;
    }

    /// A value with its folds undone and its blanks made one.
    static String relaxed(String value) {
        return value.replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    }

    /// A body whose lines end with CRLF: blanks made one, none at the end of a line, no empty lines
    /// at the end.
    public static byte[] body(byte[] body) {
        var out = new ByteArrayOutputStream(body.length);
        int emptyLines = 0;
        for (int at = 0; at < body.length; ) {
            int end = endOfLine(body, at);
            var line = line(body, at, end);
            if (line.length == 0) {
                emptyLines++;
            } else {
                for (; emptyLines > 0; emptyLines--) {
                    newLine(out);
                }
                out.writeBytes(line);
                newLine(out);
            }
            at = end + 2;
        }
        return out.toByteArray();
    }

    private static int endOfLine(byte[] body, int from) {
        for (int at = from; at + 1 < body.length; at++) {
            if (body[at] == '\r' && body[at + 1] == '\n') {
                return at;
            }
        }
        return body.length;
    }

    private static byte[] line(byte[] body, int from, int end) {
        var line = new ByteArrayOutputStream(end - from);
        boolean blank = false;
        for (int at = from; at < end; at++) {
            if (body[at] == ' ' || body[at] == '\t') {
                blank = true;
            } else {
                if (blank) {
                    line.write(' ');
                }
                blank = false;
                line.write(body[at]);
            }
        }
        return line.toByteArray();
    }

    private static void newLine(ByteArrayOutputStream out) {
        out.writeBytes("\r\n".getBytes(US_ASCII));
    }
}
