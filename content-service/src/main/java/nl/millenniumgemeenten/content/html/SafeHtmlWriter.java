package nl.millenniumgemeenten.content.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/// Writes the elements that a policy let through as tidy HTML: every tag closed, no block inside a
/// paragraph, no empty leftovers, loose text in paragraphs, every picture in a figure of its own,
/// attributes in one order, white space that nobody sees left out, and only those characters
/// escaped that must be, so that editors can read their text back. The editor in the browser writes
/// exactly the same, so that what was stored comes back as it was. None of the elements that it is
/// given holds raw text, which is what makes so little escaping enough.
final class SafeHtmlWriter implements HtmlStreamEventReceiver {
    private static final String BREAK = "<br>";
    private static final Set<String> INLINE = Set.of("strong", "em", "a");
    private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4", "caption", "figcaption");
    private static final Set<String> STRUCTURE =
            Set.of("ul", "ol", "table", "thead", "tbody", "tr", "figure");
    private static final Set<String> MAY_BE_EMPTY = Set.of("td", "th");
    private static final List<String> ATTRIBUTES =
            List.of("data-media", "alt", "data-page", "data-card", "href", "rel", "scope");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n\\s*");

    private final StringBuilder out = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();

    /// Whether white space would not be seen here: at the begin of a line, or after other space.
    private boolean afterSpace = true;

    /// Whether a figure was opened whose picture is still to come. It is written with its picture,
    /// so that there is none without.
    private boolean figureComes;

    /// An element that is not closed yet; `made` if nobody typed it.
    private record Open(
            String name, int start, int contentStart, boolean made, boolean afterSpace) {}

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
        switch (name) {
            case "br" -> {
                makePlaceForText();
                out.append(BREAK);
                afterSpace = true;
            }
            case "figure" -> {
                closeLines();
                closeFigure();
                figureComes = true;
            }
            case "img" -> writePicture(attributes);
            case "figcaption" -> {
                closeLines();
                if ("figure".equals(top()) && !hasCaption()) {
                    open(name, List.of(), false);
                } else {
                    openBlock("p", List.of());
                }
            }
            case "strong", "em", "a" -> {
                makePlaceForText();
                if (name.equals("a")) {
                    closeTag("a");
                }
                open(name, attributes, false);
            }
            default -> openBlock(name, attributes);
        }
    }

    private void openBlock(String name, List<String> attributes) {
        closeLines();
        closeFigure();
        if (name.equals("li") && !"ul".equals(top()) && !"ol".equals(top())) {
            open("ul", List.of(), true);
        }
        // As a browser does, so that both know the same tree.
        if (name.equals("tr") && "table".equals(top())) {
            open("tbody", List.of(), false);
        }
        open(name, attributes, false);
    }

    private void writePicture(List<String> attributes) {
        closeLines();
        closeFigure();
        open("figure", List.of(), false);
        out.append("<img");
        writeAttributes(attributes);
        out.append(">\n");
        if (!figureComes) {
            close();
        }
        figureComes = false;
    }

    private boolean hasCaption() {
        return out.indexOf("<figcaption>", open.element().contentStart()) >= 0;
    }

    private void closeLines() {
        while (top() != null && (INLINE.contains(top()) || LINES.contains(top()))) {
            close();
        }
    }

    private void closeFigure() {
        if ("figure".equals(top())) {
            close();
        }
    }

    @Override
    public void closeTag(String name) {
        if (name.equals("figure")) {
            figureComes = false;
        }
        if (name.equals("figcaption") && open.stream().noneMatch(SafeHtmlWriter::isCaption)) {
            closeTag("p");
            return;
        }
        if (open.stream().anyMatch(element -> element.name().equals(name))) {
            while (!close().equals(name)) {}
        }
    }

    private static boolean isCaption(Open element) {
        return element.name().equals("figcaption");
    }

    @Override
    public void text(String text) {
        if (isBlank(text) && (!inText() || figureComes)) {
            return;
        }
        makePlaceForText();
        var place = open.peek();
        if (place != null && place.made() && place.name().equals("p")) {
            writeLooseText(text);
        } else {
            writeText(text);
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
                    out.append(BREAK);
                    afterSpace = true;
                }
                writeText(lines[line]);
            }
        }
    }

    private boolean inText() {
        var top = top();
        return top != null && !STRUCTURE.contains(top) && !top.equals("blockquote");
    }

    private void makePlaceForText() {
        closeFigure();
        if (!inText()) {
            var isList = "ul".equals(top()) || "ol".equals(top());
            open(isList ? "li" : "p", List.of(), true);
        }
    }

    private void open(String name, List<String> attributes, boolean made) {
        int start = out.length();
        out.append('<').append(name);
        writeAttributes(attributes);
        out.append('>');
        open.push(new Open(name, start, out.length(), made, afterSpace));
        if (!INLINE.contains(name)) {
            afterSpace = true;
        }
        if (!inText()) {
            out.append('\n');
        }
    }

    private void writeAttributes(List<String> attributes) {
        for (var name : ATTRIBUTES) {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(name)) {
                    out.append(' ').append(name).append("=\"");
                    writeAttribute(name, attributes.get(i + 1));
                    out.append('"');
                }
            }
        }
    }

    private void writeAttribute(String name, String value) {
        switch (name) {
            case "href" -> write(value.replace("\"", "%22"));
            case "alt" -> {
                var lines = value.replaceAll("\\s+", " ").strip().split("\"", -1);
                for (int i = 0; i < lines.length; i++) {
                    out.append(i > 0 ? "&quot;" : "");
                    write(lines[i]);
                }
            }
            default -> write(value);
        }
    }

    private String close() {
        var element = open.pop();
        var name = element.name();
        if (element.made()) {
            trimEnd(element.contentStart());
        }
        if (name.equals("table") && out.indexOf("<tr>", element.contentStart()) < 0) {
            leaveTableWithoutRows(element);
            return name;
        }
        var empty = isBlank(out.substring(element.contentStart()));
        if (empty && INLINE.contains(name)) {
            // The space between two words may be all there is inside.
            out.delete(element.start(), element.contentStart());
        } else if (empty && !MAY_BE_EMPTY.contains(name)) {
            out.setLength(element.start());
            afterSpace = element.afterSpace();
        } else {
            out.append("</").append(name).append('>');
            if (!INLINE.contains(name)) {
                afterSpace = true;
            }
            if (!INLINE.contains(name) && !inText()) {
                out.append('\n');
            }
            if (name.equals("caption") && "table".equals(top())) {
                moveToBegin(element);
            }
        }
        return name;
    }

    /// Without rows there is no table: what would stand above it is a line of text.
    private void leaveTableWithoutRows(Open table) {
        var content = out.substring(table.contentStart()).strip();
        out.setLength(table.start());
        if (content.isEmpty()) {
            afterSpace = table.afterSpace();
            return;
        }
        out.append(content.replace("<caption>", "<p>").replace("</caption>", "</p>"));
        afterSpace = true;
        if (!inText()) {
            out.append('\n');
        }
    }

    /// A table has one caption, before its rows: that is where browsers and readers look for it.
    private void moveToBegin(Open caption) {
        int begin = open.element().contentStart() + 1;
        if (caption.start() == begin) {
            return;
        }
        var html = out.substring(caption.start());
        out.setLength(caption.start());
        if (out.indexOf("<caption>", begin) == begin) {
            var inside = html.substring("<caption>".length(), html.indexOf("</caption>"));
            out.insert(out.indexOf("</caption>", begin), " " + inside);
        } else {
            out.insert(begin, html);
        }
    }

    private void trimEnd(int from) {
        int begin = from;
        int end = out.length();
        for (int step = blankAt(begin); step > 0; step = blankAt(begin)) {
            begin += step;
        }
        for (int step = blankBefore(begin, end); step > 0; step = blankBefore(begin, end)) {
            end -= step;
        }
        out.setLength(end);
        out.delete(from, begin);
    }

    /// How long the white space or the line break is that begins here; 0 if there is none.
    private int blankAt(int at) {
        if (at < out.length() && isSpace(out.charAt(at))) {
            return 1;
        }
        return isBreak(at) ? BREAK.length() : 0;
    }

    private int blankBefore(int from, int end) {
        if (end > from && isSpace(out.charAt(end - 1))) {
            return 1;
        }
        int start = end - BREAK.length();
        return start >= from && isBreak(start) ? BREAK.length() : 0;
    }

    private static boolean isSpace(char character) {
        return " \t\n\u000B\f\r".indexOf(character) >= 0;
    }

    private boolean isBreak(int at) {
        int end = at + BREAK.length();
        return end <= out.length() && BREAK.contentEquals(out.subSequence(at, end));
    }

    /// Text between tags, with one space where there is white space.
    private void writeText(String text) {
        text.codePoints()
                .filter(SafeHtmlWriter::belongsInText)
                .forEach(character -> {
                    boolean space = character == ' ' || character == '\n' || character == '\t';
                    if (!space) {
                        write(character);
                    } else if (!afterSpace) {
                        out.append(' ');
                    }
                    afterSpace = space;
                });
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
