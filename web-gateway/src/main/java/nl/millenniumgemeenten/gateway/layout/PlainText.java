package nl.millenniumgemeenten.gateway.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text without markup, in which an empty line begins a paragraph.
public final class PlainText {
    private static final Pattern EMPTY_LINES = Pattern.compile("\\R\\h*\\R\\s*");

    private PlainText() {}

    /// The paragraphs; none where there is no text.
    public static List<String> paragraphs(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : EMPTY_LINES.splitAsStream(text.strip()).toList();
    }

    /// The paragraphs as HTML.
    public static String html(@Nullable String text) {
        var html = new StringBuilder();
        for (var paragraph : paragraphs(text)) {
            html.append("<p>").append(escaped(paragraph)).append("</p>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
