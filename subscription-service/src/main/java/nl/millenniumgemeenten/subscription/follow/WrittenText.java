package nl.millenniumgemeenten.subscription.follow;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What somebody wrote in a discussion as text in paragraphs: a mail quotes it without markup, and
/// shows where a link leads.
final class WrittenText {
    private static final String MORE = "…";

    private final List<String> paragraphs = new ArrayList<>();

    private WrittenText() {}

    /// The paragraphs of it, together not longer than this.
    static List<String> of(String html, int longest) {
        var text = new WrittenText();
        text.blocks(Jsoup.parseBodyFragment(html).body());
        return cut(text.paragraphs, longest);
    }

    private void blocks(Element parent) {
        for (var child : parent.children()) {
            switch (child.tagName()) {
                case "ul", "ol" -> add(list(child));
                case "blockquote", "div" -> blocks(child);
                case "pre" -> add(child.wholeText());
                case "figure" -> {
                    // How many pictures there are stands under the text.
                }
                default -> add(words(child));
            }
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            paragraphs.add(text.strip());
        }
    }

    private static String list(Element list) {
        var lines = new ArrayList<String>();
        int number = 0;
        for (var item : list.children()) {
            var mark = list.tagName().equals("ol") ? ++number + ". " : "- ";
            lines.add(mark + words(item).strip());
        }
        return String.join("\n", lines);
    }

    /// The words of an element, each link followed by where it leads.
    private static String words(Node node) {
        var words = new StringBuilder();
        for (var child : node.childNodes()) {
            switch (child) {
                case TextNode text -> words.append(text.text());
                case Element element -> words.append(words(element));
                default -> {}
            }
        }
        return words.toString();
    }

    private static String words(Element element) {
        return switch (element.tagName()) {
            case "br" -> "\n";
            case "ul", "ol" -> "\n" + list(element);
            case "p" -> words((Node) element) + "\n";
            case "a" -> link(element);
            default -> words((Node) element);
        };
    }

    private static String link(Element link) {
        var words = words((Node) link);
        var address = link.attr("href");
        return address.isEmpty() || words.strip().equals(address)
                ? words
                : words + " (" + address + ")";
    }

    private static List<String> cut(List<String> whole, int longest) {
        var kept = new ArrayList<String>();
        int left = longest;
        for (var paragraph : whole) {
            if (paragraph.length() > left) {
                kept.add(beginning(paragraph, left) + MORE);
                return kept;
            }
            kept.add(paragraph);
            left -= paragraph.length();
        }
        return kept;
    }

    /// Never half of a character.
    private static String beginning(String text, int length) {
        int end =
                length > 0 && Character.isHighSurrogate(text.charAt(length - 1))
                        ? length - 1
                        : length;
        return text.substring(0, end).stripTrailing();
    }
}
