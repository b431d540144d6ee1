package nl.millenniumgemeenten.content.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/// Writes the elements that a policy let through as tidy HTML: every tag closed, no block inside a
/// paragraph, no empty leftovers, loose text in paragraphs, and only those characters escaped that
/// must be, so that editors can read their text back. None of the elements that it is given holds
/// raw text, which is what makes so little escaping enough.
final class SafeHtmlWriter implements HtmlStreamEventReceiver {
    private static final Set<String> INLINE = Set.of("strong", "em", "a");
    private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4", "caption");
    private static final Set<String> STRUCTURE =
            Set.of("ul", "ol", "table", "thead", "tbody", "tr");
    private static final Set<String> MAY_BE_EMPTY = Set.of("td", "th");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n\\s*");

    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    /// An element that is not closed yet; `made` if nobody typed it.
    private record Open(String name, int start, int contentStart, boolean made) {}

    String html() {
        return out.toString().strip();
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {
        while (!open.isEmpty()) {
            close();
        }
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (name.equals("br")) {
            makePlaceForText();
            out.append("<br>");
            return;
        }
        if (INLINE.contains(name)) {
            makePlaceForText();
            if (name.equals("a")) {
                closeTag("a");
            }
        } else {
            while (top() != null && (INLINE.contains(top()) || LINES.contains(top()))) {
                close();
            }
            if (name.equals("li") && !"ul".equals(top()) && !"ol".equals(top())) {
                open("ul", List.of(), true);
            }
        }
        open(name, attributes, false);
    }

    @Override
    public void closeTag(String name) {
        if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!close().equals(name)) {}
        }
    }

    @Override
    public void text(String text) {
        if (isBlank(text) && !inText()) {
            return;
        }
        makePlaceForText();
        var place = open.peek();
        if (place != null && place.made() && place.name().equals("p")) {
            writeLooseText(text);
        } else {
            write(text);
        }
    }

    private void writeLooseText(String text) {
        var paragraphs = BLANK_LINE.split(text, -1);
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) {
                close();
                open("p", List.of(), true);
            }
            // A line that somebody broke by hand stays broken.
            var lines = paragraphs[i].split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (line > 0) {
                    out.append("<br>");
                }
                write(lines[line]);
            }
        }
    }

    private boolean inText() {
        var top = top();
        return top != null && !STRUCTURE.contains(top) && !top.equals("blockquote");
    }

    private void makePlaceForText() {
        if (!inText()) {
            var isList = "ul".equals(top()) || "ol".equals(top());
            open(isList ? "li" : "p", List.of(), true);
        }
    }

    private void open(String name, List<String> attributes, boolean made) {
        int start = out.length();
        out.append('<').append(name);
        for (int i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            write(attributes.get(i + 1).replace("\"", "%22"));
            out.append('"');
        }
        out.append('>');
        open.push(new Open(name, start, out.length(), made));
        if (!inText()) {
            out.append('\n');
        }
    }

    private String close() {
        var element = open.pop();
        var name = element.name();
        if (element.made()) {
            trimEnd(element.contentStart());
        }
        var empty = isBlank(out.substring(element.contentStart()));
        if (empty && INLINE.contains(name)) {
            // The space between two words may be all there is inside.
            out.delete(element.start(), element.contentStart());
        } else if (empty && !MAY_BE_EMPTY.contains(name)) {
            out.setLength(element.start());
        } else {
            out.append("</").append(name).append('>');
            if (!INLINE.contains(name) && !inText()) {
                out.append('\n');
            }
        }
        return name;
    }

    private void trimEnd(int from) {
        var content = out.substring(from);
        var trimmed = content.replaceFirst("^(\\s|<br>)+", "").replaceFirst("(\\s|<br>)+$", "");
        out.setLength(from);
        out.append(trimmed);
    }

    private void write(String text) {
        text.codePoints().filter(SafeHtmlWriter::belongsInText).forEach(this::write);
    }

    private void write(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            default -> out.appendCodePoint(character);
        }
    }

    private static boolean belongsInText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t');
    }

    private @Nullable String top() {
        var element = open.peek();
        return element == null ? null : element.name();
    }
}
