package nl.millenniumgemeenten.content.markdown;

import java.util.EnumSet;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.html.SafeHtml;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/// Writes the nodes that it knows as elements that it knows; everything else becomes text. What is
/// nested deeper than anybody means it is written as text too, without going down into it: a text
/// of quotes in quotes must not exhaust the stack.
final class MarkdownWriter {
    private static final int DEEPEST = 30;
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?:https?://[^\\s\\p{Cntrl}<>\"'`\\\\^{|}/][^\\s\\p{Cntrl}<>\"'`\\\\^{|}]*"
                            + "|mailto:[^\\s\\p{Cntrl}<>\"'`\\\\^{|}]+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HERE =
            Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}<>\"'`\\\\^{|}]*|#[\\w-]+");

    /// Not a field of [Markdown]: an extractor is cheap, and is not said to be shared.
    private final LinkExtractor addresses =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL)).build();

    private final StringBuilder html = new StringBuilder();

    String html() {
        return html.toString().strip();
    }

    void children(Node parent, int depth) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            write(child, depth + 1);
        }
    }

    private void write(Node node, int depth) {
        // One address can be named thousands of times. Whoever asked refuses what is longer than
        // this.
        if (html.length() > SafeHtml.LIMIT) {
            return;
        }
        if (depth > DEEPEST) {
            flat(node);
            return;
        }
        switch (node) {
            case Paragraph paragraph when isTight(paragraph) -> children(paragraph, depth);
            case Paragraph paragraph -> element("p", paragraph, depth);
            case Heading heading -> {
                html.append("<p>");
                element("strong", heading, depth);
                html.append("</p>");
            }
            case BlockQuote quote -> element("blockquote", quote, depth);
            case BulletList list -> element("ul", list, depth);
            case OrderedList list -> ordered(list, depth);
            case ListItem item -> element("li", item, depth);
            case FencedCodeBlock code -> block(code.getLiteral());
            case IndentedCodeBlock code -> block(code.getLiteral());
            case ThematicBreak _ -> html.append("<hr>");
            case HtmlBlock typed -> {
                html.append("<p>");
                text(typed.getLiteral());
                html.append("</p>");
            }
            case Text words when isInLink(words) -> text(words.getLiteral());
            case Text words -> textWithAddresses(words.getLiteral());
            case Emphasis emphasis -> element("em", emphasis, depth);
            case StrongEmphasis strong -> element("strong", strong, depth);
            case Code code -> {
                html.append("<code>");
                text(code.getLiteral());
                html.append("</code>");
            }
            case HardLineBreak _ -> html.append("<br>");
            case SoftLineBreak _ -> html.append(' ');
            case HtmlInline typed -> text(typed.getLiteral());
            case Link link -> link(link, depth);
            case LinkReferenceDefinition _ -> {}
            default -> children(node, depth);
        }
    }

    private void element(String name, Node node, int depth) {
        html.append('<').append(name).append('>');
        children(node, depth);
        html.append("</").append(name).append('>');
    }

    private void ordered(OrderedList list, int depth) {
        var start = list.getMarkerStartNumber();
        html.append(start == null || start == 1 ? "<ol>" : "<ol start=\"" + start + "\">");
        children(list, depth);
        html.append("</ol>");
    }

    private void block(String code) {
        html.append("<pre><code>");
        text(code);
        html.append("</code></pre>");
    }

    private void link(Link link, int depth) {
        var address = link.getDestination();
        boolean opened = !isInLink(link) && open(address);
        children(link, depth);
        if (opened) {
            html.append("</a>");
        }
    }

    private boolean open(String address) {
        if (HERE.matcher(address).matches()) {
            html.append("<a href=\"");
            text(address);
            html.append("\">");
            return true;
        }
        if (ELSEWHERE.matcher(address).matches()) {
            html.append("<a href=\"");
            text(address);
            html.append("\" rel=\"nofollow ugc\">");
            return true;
        }
        return false;
    }

    private void textWithAddresses(String words) {
        for (var span : addresses.extractSpans(words)) {
            var piece = words.substring(span.getBeginIndex(), span.getEndIndex());
            boolean opened = span instanceof LinkSpan && open(piece);
            text(piece);
            if (opened) {
                html.append("</a>");
            }
        }
    }

    private static boolean isTight(Paragraph paragraph) {
        return paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    private static boolean isInLink(Node node) {
        for (var above = node.getParent();
                above != null && !(above instanceof Block);
                above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    /// All text in a node, in order, without recursion.
    private void flat(Node top) {
        Node node = top;
        while (node != null) {
            switch (node) {
                case Text words -> text(words.getLiteral());
                case Code code -> text(code.getLiteral());
                case FencedCodeBlock code -> text(code.getLiteral());
                case IndentedCodeBlock code -> text(code.getLiteral());
                case HtmlInline typed -> text(typed.getLiteral());
                case HtmlBlock typed -> text(typed.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> html.append(' ');
                default -> {}
            }
            node = following(node, top);
        }
    }

    @SuppressWarnings("ReferenceEquality") // The very node, not one that is like it.
    private static @Nullable Node following(Node node, Node top) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var here = node;
        while (here != top) {
            if (here.getNext() != null) {
                return here.getNext();
            }
            here = here.getParent();
        }
        return null;
    }

    private void text(String words) {
        words.codePoints().filter(MarkdownWriter::belongsInText).forEach(this::character);
    }

    /// Typed as a reference (`&#1;`) a character is not seen by whoever checks what is typed.
    private static boolean belongsInText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private void character(int character) {
        switch (character) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.appendCodePoint(character);
        }
    }
}
