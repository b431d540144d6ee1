package nl.millenniumgemeenten.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A body as people read it, line by line: headings, paragraphs, items of lists, rows of tables and
/// pictures, each with what it is.
final class TextBlocks {
    private static final Set<String> CONTAINERS =
            Set.of("ul", "ol", "table", "thead", "tbody", "tfoot", "blockquote", "figure", "div");

    /// Markup that is nested deeper is nobody's writing: its words are read, its structure is not.
    private static final int DEEPEST = 50;

    private TextBlocks() {}

    /// A line: what it is, its words, and its markup.
    record Line(String what, String text, String html) {}

    static List<Line> of(String html) {
        var lines = new ArrayList<Line>();
        for (var block : Blocks.of(html).all()) {
            var body = Jsoup.parseBodyFragment(block);
            body.outputSettings(new Document.OutputSettings().prettyPrint(false));
            body.body().children().forEach(element -> add(element, lines, 0));
        }
        return List.copyOf(lines);
    }

    private static void add(Element element, List<Line> lines, int depth) {
        var name = element.normalName();
        if (depth > DEEPEST) {
            lines.add(new Line(what(name), element.text(), element.outerHtml()));
            return;
        }
        if (CONTAINERS.contains(name)) {
            element.children().forEach(child -> add(child, lines, depth + 1));
            return;
        }
        var own = element.shallowClone();
        var nested = new ArrayList<Element>();
        for (var child : element.childNodes()) {
            if (child instanceof Element inner && CONTAINERS.contains(inner.normalName())) {
                nested.add(inner);
            } else {
                own.appendChild(child.clone());
            }
        }
        lines.add(new Line(what(name), text(own), own.outerHtml()));
        nested.forEach(inner -> add(inner, lines, depth + 1));
    }

    private static String what(String name) {
        return switch (name) {
            case "h2", "h3", "h4" -> "Kop " + name.substring(1);
            case "li" -> "Punt in lijst";
            case "tr" -> "Rij in tabel";
            case "caption", "figcaption" -> "Onderschrift";
            case "img" -> "Afbeelding";
            default -> "Alinea";
        };
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        append(element, text, 0);
        return text.toString().strip();
    }

    private static void append(Node node, StringBuilder text, int depth) {
        switch (node) {
            case TextNode words -> text.append(words.text());
            case Element element when depth > DEEPEST -> text.append(element.text());
            case Element element -> {
                switch (element.normalName()) {
                    case "br" -> text.append("\n");
                    case "img" -> text.append(picture(element));
                    case "td", "th" -> {
                        if (element.previousElementSibling() != null) {
                            text.append(" | ");
                        }
                        children(element, text, depth);
                    }
                    case "a" -> {
                        children(element, text, depth);
                        if (!element.attr("href").isEmpty()) {
                            text.append(" (").append(element.attr("href")).append(")");
                        }
                    }
                    default -> children(element, text, depth);
                }
            }
            default -> {
                // Comments and the like are nobody's words.
            }
        }
    }

    private static void children(Element element, StringBuilder text, int depth) {
        element.childNodes().forEach(child -> append(child, text, depth + 1));
    }

    private static String picture(Element image) {
        return image.attr("alt").isEmpty() ? "zonder beschrijving" : image.attr("alt");
    }
}
