package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The blocks of a body: its headings, paragraphs, lists, tables and pictures, in their order.
/// White space between and inside them says nothing.
record Blocks(List<String> all) {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t\r\n]+");
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n\\s*");

    Blocks {
        all = List.copyOf(all);
    }

    /// The blocks of this markup. Loose text becomes paragraphs, as it does when it is saved.
    static Blocks of(String html) {
        var document = Jsoup.parseBodyFragment(html.replace("\r\n", "\n"));
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var blocks = new ArrayList<String>();
        var loose = new StringBuilder();
        for (var node : document.body().childNodes()) {
            if (node instanceof Element element && element.isBlock()) {
                addLoose(loose, blocks);
                blocks.add(tidy(element.outerHtml()));
            } else {
                loose.append(markup(node));
            }
        }
        addLoose(loose, blocks);
        return new Blocks(blocks);
    }

    /// The markup of these blocks.
    String html() {
        return String.join("\n", all);
    }

    private static String markup(Node node) {
        return node instanceof TextNode || node instanceof Element ? node.outerHtml() : "";
    }

    private static void addLoose(StringBuilder loose, List<String> blocks) {
        BLANK_LINE
                .splitAsStream(loose)
                .map(Blocks::tidy)
                .filter(text -> !text.isEmpty())
                .forEach(text -> blocks.add("<p>" + text + "</p>"));
        loose.setLength(0);
    }

    private static String tidy(String html) {
        return WHITE_SPACE.matcher(html).replaceAll(" ").strip();
    }
}
