package nl.millenniumgemeenten.content.markdown;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// Text with marks, as people type it, and the HTML that it stands for.
public final class Markdown {
    /// The most characters of a text.
    public static final int LONGEST = 20_000;

    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    /// The HTML of a text: paragraphs, emphasis, links, lists, quotes and code, made by us element
    /// by element. Tags that were typed are text, headings are strong, and a picture is its
    /// description.
    public static String html(String typed) {
        Node document = PARSER.parse(typed);
        var writer = new MarkdownWriter();
        writer.children(document, 0);
        return writer.html();
    }
}
