package nl.millenniumgemeenten.content.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/// Text with marks, as people type it, and the HTML that it stands for.
public final class Markdown {
    /// The most characters of a text.
    public static final int LONGEST = 20_000;

    /// What the writer of this package makes of a link to elsewhere; in texts, signs are escaped.
    private static final Pattern ELSEWHERE =
            Pattern.compile("<a href=\"([^\"]*)\" rel=\"nofollow ugc\">");

    /// So many blocks in each other are no text of a person; the parser then opens no more.
    private static final int OPEN_BLOCKS = 100;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(OPEN_BLOCKS).build();

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

    /// The addresses elsewhere that HTML of ours links to.
    public static Set<String> addressesElsewhere(String html) {
        return ELSEWHERE
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
