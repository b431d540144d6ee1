package nl.millenniumgemeenten.subscription.sending;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;

/// Words for the head of a mail. All that people write goes through here, so that nobody can end a
/// header and begin another.
public final class HeaderText {
    /// An encoded word is at most 75 characters (RFC 2047, 2): this many bytes, in base64, with
    /// `=?UTF-8?B??=` around them.
    private static final int BYTES_OF_A_WORD = 45;

    /// The first stands behind the name of its header, on a line of at most 76 characters.
    private static final int BYTES_OF_THE_FIRST = 39;

    private static final int LONGEST_LINE = 76;

    /// A line as long as this need not be folded, also behind the longest name of a header.
    private static final int SHORT = 60;

    private static final Pattern PLAIN = Pattern.compile("[ -~]*");
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9 ]*");

    private HeaderText() {}

    /// The text as the value of a header such as Subject.
    public static String of(String text) {
        requireOneLine(text);
        var plain = PLAIN.matcher(text).matches() && !text.contains("=?");
        return plain && text.length() <= SHORT && text.equals(text.strip()) ? text : words(text);
    }

    /// The text as the name before an address.
    public static String name(String text) {
        requireOneLine(text);
        return ATOMS.matcher(text).matches() && text.length() <= SHORT ? text : words(text);
    }

    /// A name and its address as the value of a header such as From.
    public static String mailbox(String name, String address) {
        var written = name(name);
        var end = written.substring(written.lastIndexOf('\n') + 1) + " <" + address + ">";
        return written
                + (end.length() + "From: ".length() > LONGEST_LINE ? "\r\n <" : " <")
                + address
                + ">";
    }

    private static void requireOneLine(String text) {
        if (text.codePoints().anyMatch(HeaderText::isControl)) {
            throw new IllegalArgumentException("A header is one line");
        }
    }

    private static boolean isControl(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    private static String words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var size = 0;
        for (var point : text.codePoints().toArray()) {
            var letter = Character.toString(point);
            var length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (size + length > (words.isEmpty() ? BYTES_OF_THE_FIRST : BYTES_OF_A_WORD)) {
                words.add(word(word));
                word.setLength(0);
                size = 0;
            }
            word.append(letter);
            size += length;
        }
        words.add(word(word));
        return String.join("\r\n ", words);
    }

    private static String word(CharSequence text) {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
