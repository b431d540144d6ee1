package nl.millenniumgemeenten.subscription.compose;

import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/// The running text of an issue: paragraphs, headings, lists, links and emphasis. What other
/// programs paste is brought back to these where it means the same; the rest loses its tags, and
/// scripts and styles their content too.
final class TextHtml {
    private static final Map<String, String> SAME =
            Map.of(
                    "b", "strong", "i", "em", "h1", "h3", "h2", "h3", "h4", "h3", "h5", "h3", "h6",
                    "h3", "div", "p");

    private static final Set<String> BLOCKS = Set.of("p", "h3", "ul", "ol", "li");

    private static final Safelist ALLOWED =
            new Safelist()
                    .addTags("p", "h3", "ul", "ol", "li", "strong", "em", "br", "a")
                    .addAttributes("a", "href");

    private TextHtml() {}

    /// What may stay of this HTML; empty if nothing that can be read does.
    static String sanitised(String html) {
        var dirty = Jsoup.parseBodyFragment(html.replace("\r\n", "\n").replace('\r', '\n'));
        SAME.forEach((from, to) -> dirty.select(from).forEach(element -> element.tagName(to)));
        var clean = new Cleaner(ALLOWED).clean(dirty);
        for (var link : clean.select("a")) {
            var address = link.attr("href").strip();
            if (Addresses.link(address)) {
                link.attr("href", address);
            } else {
                link.unwrap();
            }
        }
        flatten(clean);
        clean.select("p, h3, li, ul, ol, strong, em, a").stream()
                .filter(element -> element.text().isBlank())
                .forEach(Element::remove);
        return written(clean);
    }

    /// The text as a tree, to make something else of it.
    static Element body(String sanitised) {
        return parsed(sanitised).body();
    }

    /// A paragraph around a paragraph or a list is none: a mail program would end it there.
    private static void flatten(Document clean) {
        for (var paragraph : clean.select("p, h3")) {
            if (paragraph.children().stream().anyMatch(child -> BLOCKS.contains(child.tagName()))) {
                paragraph.unwrap();
            }
        }
        wrapLoose(clean.body());
    }

    /// Words that stand in no paragraph get one.
    private static void wrapLoose(Element body) {
        Element paragraph = null;
        for (var node : body.childNodes().toArray(Node[]::new)) {
            boolean block = node instanceof Element element && BLOCKS.contains(element.tagName());
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (block) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!blank) {
                paragraph = new Element("p");
                node.before(paragraph);
                paragraph.appendChild(node);
            }
        }
        body.select("> li").forEach(item -> item.tagName("p"));
    }

    private static Document parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static String written(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.body().html().strip();
    }
}
