package nl.millenniumgemeenten.subscription.compose;

import java.util.Map;
import java.util.function.UnaryOperator;
import nl.millenniumgemeenten.subscription.mail.Colors;

/// Running text with a style on every element: many mail programs drop what a style sheet says.
final class StyledText {
    private static final Map<String, String> STYLES =
            Map.of(
                    "p",
                    "margin:0 0 16px 0;",
                    "h3",
                    "margin:8px 0 8px 0;font-size:19px;line-height:26px;font-weight:bold;color:"
                            + Colors.INK
                            + ";",
                    "ul",
                    "margin:0 0 16px 0;padding:0 0 0 24px;",
                    "ol",
                    "margin:0 0 16px 0;padding:0 0 0 24px;",
                    "li",
                    "margin:0 0 8px 0;",
                    "a",
                    "color:" + Colors.LINK + ";text-decoration:underline;");
    private static final Map<String, String> CLASSES = Map.of("h3", "title", "a", "link");

    private StyledText() {}

    /// The text with its styles, and with whole addresses in its links.
    static String of(String html, UnaryOperator<String> absolute) {
        var body = TextHtml.body(html);
        STYLES.forEach(
                (tag, style) -> body.select(tag).forEach(element -> element.attr("style", style)));
        CLASSES.forEach(
                (tag, name) -> body.select(tag).forEach(element -> element.attr("class", name)));
        body.select("a").forEach(link -> link.attr("href", absolute.apply(link.attr("href"))));
        return body.html();
    }
}
