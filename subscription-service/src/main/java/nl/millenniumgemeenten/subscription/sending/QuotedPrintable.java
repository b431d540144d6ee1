package nl.millenniumgemeenten.subscription.sending;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text in letters that every mail server lets through (RFC 2045, 6.7).
public final class QuotedPrintable {
    private static final int LONGEST_LINE = 76;
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final StringBuilder encoded = new StringBuilder();
    private final String whole;
    private int column;

    private QuotedPrintable(String whole) {
        this.whole = whole;
    }

    /// The text, its lines ending with CRLF.
    ///
    /// @param whole what is never cut by the end of a line, and stays as it is: letters and digits
    public static String of(String text, String whole) {
        var encoder = new QuotedPrintable(whole);
        text.lines().forEach(encoder::line);
        return encoder.encoded.toString();
    }

    private void line(String line) {
        var from = 0;
        for (var at = line.indexOf(whole); at >= 0; at = line.indexOf(whole, from)) {
            bytes(line.substring(from, at), false);
            put(whole, "");
            from = at + whole.length();
        }
        bytes(line.substring(from), true);
        encoded.append("\r\n");
        column = 0;
    }

    private void bytes(String text, boolean endsTheLine) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            var one = bytes[at] & 0xFF;
            var last = endsTheLine && at == bytes.length - 1;
            var space = one == ' ' || one == '\t';
            if ((space && !last) || (one > ' ' && one <= '~' && one != '=')) {
                put(Character.toString(one), isMangled(bytes, at) ? hex(one) : "");
            } else {
                put(hex(one), "");
            }
        }
    }

    private static String hex(int one) {
        return "=" + DIGITS[one >> 4] + DIGITS[one & 0xF];
    }

    /// Whether servers change it at the beginning of a line (RFC 2049, 3): a dot, and the word that
    /// begins a mail in an old mailbox. That would break a signature.
    private static boolean isMangled(byte[] bytes, int at) {
        return bytes[at] == '.'
                || (bytes[at] == 'F'
                        && Arrays.equals(bytes, at, Math.min(at + 5, bytes.length), FROM, 0, 5));
    }

    /// Room is kept for the sign that a line goes on.
    ///
    /// @param first what stands for it at the beginning of a line, if not itself
    private void put(String piece, String first) {
        if (column + piece.length() >= LONGEST_LINE) {
            encoded.append("=\r\n");
            column = 0;
        }
        var written = column == 0 && !first.isEmpty() ? first : piece;
        encoded.append(written);
        column += written.length();
    }
}
