package nl.millenniumgemeenten.subscription.answertext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The lines of HTML as mail programs write it. It goes through the elements without recursion:
/// nobody says how deep they are.
final class HtmlLines implements NodeFilter {
    private static final Set<String> BLOCKS =
            Set.of(
                    "address",
                    "article",
                    "aside",
                    "blockquote",
                    "center",
                    "dd",
                    "div",
                    "dl",
                    "dt",
                    "fieldset",
                    "footer",
                    "form",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "pre",
                    "section",
                    "table",
                    "tr",
                    "ul");
    private static final Set<String> APART =
            Set.of(
                    "blockquote",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ol",
                    "p",
                    "pre",
                    "table",
                    "ul");
    private static final Set<String> NO_TEXT =
            Set.of("head", "noscript", "script", "style", "template", "title");

    /// What Gmail, Thunderbird, Yahoo, Proton and old Outlooks put around a quotation, or are one.
    private static final String QUOTATIONS =
            ".gmail_attr, .moz-cite-prefix, .yahoo_quoted, .protonmail_quote,"
                    + " .OutlookMessageHeader, .zmail_extra, .tutanota_quote";

    private static final String SIGNATURES =
            ".gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature,"
                    + " #ms-outlook-mobile-signature, #AppleMailSignature,"
                    + " .protonmail_signature_block";

    /// From here on a mail of Outlook is the one that it answers.
    private static final Set<String> ENDS =
            Set.of(
                    "divRplyFwdMsg",
                    "appendonsend",
                    "mail-editor-reference-message-container",
                    "OLK_SRC_BODY_SECTION");

    /// How Gmail writes what somebody moved to the right, which is no quotation.
    private static final Pattern INDENTED = Pattern.compile("border\\s*:\\s*none");

    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;
    private int preformatted;

    private HtmlLines() {}

    /// The lines of a mail, without signatures that are marked as such; with them, if nothing else
    /// is in it: some programs let people write within theirs.
    static Body of(String html) {
        var whole = lines(html, QUOTATIONS);
        var unsigned = lines(html, QUOTATIONS + ", " + SIGNATURES);
        return unsigned.lines().stream().allMatch(one -> one.isQuoted() || one.isBlank())
                ? whole
                : unsigned;
    }

    private static Body lines(String html, String gone) {
        var document = Jsoup.parse(html);
        document.select(gone).remove();
        var reading = new HtmlLines();
        NodeTraversor.filter(reading, document.body());
        reading.freshLine();
        return new Body(reading.lines, false);
    }

    @Override
    public FilterResult head(Node node, int level) {
        return switch (node) {
            case TextNode text -> text(text);
            case Element element -> begin(element);
            default -> FilterResult.SKIP_CHILDREN;
        };
    }

    @Override
    public FilterResult tail(Node node, int level) {
        if (node instanceof Element element && BLOCKS.contains(element.tagName())) {
            freshLine();
            if (isQuotation(element)) {
                depth--;
            }
            preformatted -= element.tagName().equals("pre") ? 1 : 0;
            if (APART.contains(element.tagName())) {
                blankLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        if (ENDS.contains(element.id())) {
            return FilterResult.STOP;
        }
        if (NO_TEXT.contains(name) || HIDDEN.matcher(element.attr("style")).find()) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (BLOCKS.contains(name)) {
            block(element);
            return FilterResult.CONTINUE;
        }
        return switch (name) {
            case "br" -> {
                newLine();
                yield FilterResult.CONTINUE;
            }
            case "a" -> link(element);
            case "td", "th" -> {
                space();
                yield FilterResult.CONTINUE;
            }
            default -> FilterResult.CONTINUE;
        };
    }

    private void block(Element element) {
        freshLine();
        if (APART.contains(element.tagName())) {
            blankLine();
        }
        if (isQuotation(element)) {
            depth++;
        }
        switch (element.tagName()) {
            case "li" -> line.append("- ");
            case "pre" -> preformatted++;
            default -> {}
        }
    }

    private static boolean isQuotation(Element element) {
        return element.tagName().equals("blockquote")
                && !INDENTED.matcher(element.attr("style")).find();
    }

    private FilterResult text(TextNode text) {
        if (preformatted > 0) {
            var typed = text.getWholeText().split("\n", -1);
            for (int at = 0; at < typed.length; at++) {
                if (at > 0) {
                    newLine();
                }
                line.append(typed[at]);
            }
            return FilterResult.CONTINUE;
        }
        var words = SPACES.matcher(text.getWholeText()).replaceAll(" ");
        line.append(words.startsWith(" ") && endsWithSpace() ? words.substring(1) : words);
        return FilterResult.CONTINUE;
    }

    /// The words, and where they lead if they do not say it.
    private FilterResult link(Element link) {
        var words = link.text().strip();
        var address = link.attr("href").strip();
        line.append(words);
        if (!words.isEmpty() && ADDRESS.matcher(address).matches() && !sameAs(words, address)) {
            line.append(" (").append(address).append(')');
        }
        return FilterResult.SKIP_CHILDREN;
    }

    private static boolean sameAs(String words, String address) {
        return bare(words).equals(bare(address));
    }

    private static String bare(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/$", "");
    }

    private void space() {
        if (!endsWithSpace()) {
            line.append(' ');
        }
    }

    private boolean endsWithSpace() {
        return line.isEmpty() || Character.isWhitespace(line.charAt(line.length() - 1));
    }

    private void newLine() {
        lines.add(new Line(depth, line.toString()));
        line.setLength(0);
    }

    private void freshLine() {
        if (!line.isEmpty()) {
            newLine();
        }
    }

    private void blankLine() {
        if (!lines.isEmpty() && !lines.getLast().isBlank()) {
            lines.add(new Line(depth, ""));
        }
    }
}
