package nl.millenniumgemeenten.content.markdown;

import java.util.regex.Pattern;

/// Text without marks, as people write it in a mail: paragraphs with an empty line between them.
public final class PlainText {
    private static final String WITHIN_A_LINE = "\\`*[]<&~";

    /// What begins a heading, a quote, a list, a line across the page or a heading above it, where
    /// a line begins with it.
    private static final Pattern BEGINS_A_BLOCK =
            Pattern.compile("(?:[#>+=-]|\\d{1,9}(?=[.)](?:\\s|$))).*", Pattern.DOTALL);

    private PlainText() {}

    /// The Markdown that shows this text as it is, and of which as little as possible is escaped:
    /// its writer may change it on the site.
    public static String markdown(String plain) {
        var markdown = new StringBuilder(plain.length() + 16);
        var before = "";
        for (var typed : plain.replace('\t', ' ').lines().toList()) {
            var line = typed.strip();
            if (!before.isEmpty()) {
                markdown.append(line.isEmpty() ? "\n\n" : "\\\n");
            }
            markdown.append(line(line));
            before = line;
        }
        return markdown.toString().stripTrailing();
    }

    private static String line(String line) {
        var escaped = new StringBuilder(line.length() + 8);
        int begin = 0;
        if (BEGINS_A_BLOCK.matcher(line).matches()) {
            while (Character.isDigit(line.charAt(begin))) {
                escaped.append(line.charAt(begin++));
            }
            escaped.append('\\').append(line.charAt(begin++));
        }
        for (int at = begin; at < line.length(); at++) {
            char character = line.charAt(at);
            if (WITHIN_A_LINE.indexOf(character) >= 0 || isMarkingUnderscore(line, at)) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    /// Between letters and digits an underscore marks nothing, as in the address of a page.
    private static boolean isMarkingUnderscore(String line, int at) {
        return line.charAt(at) == '_'
                && !(at > 0
                        && at + 1 < line.length()
                        && Character.isLetterOrDigit(line.charAt(at - 1))
                        && Character.isLetterOrDigit(line.charAt(at + 1)));
    }
}
