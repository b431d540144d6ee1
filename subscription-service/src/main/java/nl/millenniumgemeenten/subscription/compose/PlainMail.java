package nl.millenniumgemeenten.subscription.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.subscription.subscriber.ReaderLanguage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// An issue as text: for who reads mail without HTML, and for filters that compare the two.
final class PlainMail {
    /// Longer lines are hard to read, and some programs break them where they like.
    private static final int LINE = 76;

    /// The whole address of where a link leads.
    private final UnaryOperator<String> whole;

    /// What stands between empty lines.
    private final List<String> parts = new ArrayList<>();

    private final ReaderLanguage language;
    private final FrameWords words;

    private PlainMail(MailView view, UnaryOperator<String> whole) {
        this.whole = whole;
        this.language = view.language();
        this.words = view.words();
    }

    static String of(MailView view, Letter letter, UnaryOperator<String> whole) {
        var mail = new PlainMail(view, whole);
        mail.underlined(view.subject(), '=');
        letter.blocks().forEach(mail::add);
        mail.foot(view);
        return String.join("\n\n", mail.parts) + "\n";
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading(_, var text) -> underlined(text, '-');
            case Block.Text(_, var html) -> text(TextHtml.body(html));
            case Block.Items(_, var items) -> items.forEach(this::add);
            case Block.Digest digest -> ItemWords.groups(digest, language).forEach(this::add);
            case Block.Button(_, var label, var url) ->
                    parts.add(wrapped(label + ":") + "\n" + whole.apply(url));
            case Block.Picture picture -> add(picture);
            case Block.Divider(_) -> parts.add("* * *");
        }
    }

    private void add(ItemWords.Group group) {
        if (!group.label().isEmpty()) {
            underlined(group.label(), '-');
        }
        group.items().forEach(this::add);
    }

    private void add(Block.Item item) {
        var day = ItemWords.day(item, language);
        parts.add(
                wrapped(item.title())
                        + (day.isEmpty() ? "" : "\n" + day)
                        + (item.summary().isEmpty() ? "" : "\n" + wrapped(item.summary()))
                        + "\n"
                        + whole.apply(item.path()));
    }

    private void add(Block.Picture picture) {
        var said =
                picture.alternative().isEmpty()
                        ? ""
                        : wrapped("[" + words.picture() + ": " + picture.alternative() + "]");
        var leads = picture.url().isEmpty() ? "" : whole.apply(picture.url());
        var both = (said + "\n" + leads).strip();
        if (!both.isEmpty()) {
            parts.add(both);
        }
    }

    private void foot(MailView view) {
        parts.add("--");
        parts.add(wrapped(words.why()));
        if (!view.browser().isEmpty()) {
            parts.add(words.browser() + ":\n" + view.browser());
        }
        parts.add(words.preferences() + ":\n" + view.preferences());
        parts.add(words.unsubscribe() + ":\n" + view.unsubscribe());
    }

    private void underlined(String text, char under) {
        var lines = wrapped(text);
        int longest = lines.lines().mapToInt(String::length).max().orElse(0);
        parts.add(lines + "\n" + String.valueOf(under).repeat(longest));
    }

    private void text(Element body) {
        for (var element : body.children()) {
            switch (element.tagName()) {
                case "h3" -> parts.add(wrapped(words(element)));
                case "ul", "ol" -> parts.add(list(element, ""));
                default -> parts.add(wrapped(words(element)));
            }
        }
    }

    /// A list; one inside another stands further to the right.
    private String list(Element list, String indent) {
        var lines = new ArrayList<String>();
        int number = 0;
        for (var item : list.children()) {
            if (!item.tagName().equals("li")) {
                lines.add(list(item, indent + "  "));
                continue;
            }
            var mark = list.tagName().equals("ol") ? ++number + ". " : "- ";
            lines.add(hanging(indent + mark, words(item)));
            for (var inner : item.children()) {
                if (inner.tagName().equals("ul") || inner.tagName().equals("ol")) {
                    lines.add(list(inner, indent + "  "));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static String hanging(String mark, String words) {
        var indent = " ".repeat(mark.length());
        var lines = wrapped(words, LINE - mark.length());
        return mark + lines.replace("\n", "\n" + indent);
    }

    /// The words of an element, each link followed by where it leads; without the lists in it.
    private String words(Node node) {
        var words = new StringBuilder();
        for (var child : node.childNodes()) {
            if (child instanceof TextNode text) {
                words.append(text.text());
            } else if (child instanceof Element element) {
                switch (element.tagName()) {
                    case "br" -> words.append('\n');
                    case "ul", "ol" -> {}
                    case "a" -> words.append(link(element));
                    default -> words.append(words(element));
                }
            }
        }
        return words.toString();
    }

    private String link(Element link) {
        var words = words(link);
        var address = whole.apply(link.attr("href")).replaceFirst("^mailto:", "");
        return words.strip().equals(address) ? words : words + " (" + address + ")";
    }

    private static String wrapped(String text) {
        return wrapped(text, LINE);
    }

    private static String wrapped(String text, int width) {
        return text.strip()
                .lines()
                .map(line -> folded(line.strip(), width))
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String line, int width) {
        var folded = new StringBuilder();
        int length = 0;
        for (var word : line.split("\\s+", -1)) {
            if (length > 0 && length + 1 + word.length() > width) {
                folded.append('\n');
                length = 0;
            } else if (length > 0) {
                folded.append(' ');
                length++;
            }
            folded.append(word);
            length += word.length();
        }
        return folded.toString();
    }
}
