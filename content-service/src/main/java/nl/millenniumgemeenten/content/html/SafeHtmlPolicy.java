package nl.millenniumgemeenten.content.html;

import java.util.regex.Pattern;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/// Which elements and attributes may stand in a body. What other programs paste is brought back to
/// these where the meaning is the same (`b` is `strong`); everything else loses its tags, or, as
/// scripts do, its content too. A picture is one of the media library, named by its id; a link may
/// name the page that it leads to, or be the card of a video.
final class SafeHtmlPolicy {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote")
                    .allowElements("strong", "em", "br")
                    .allowElements(only("a", "href"), "a")
                    .allowElements(only("img", "data-media"), "img")
                    .allowElements("figure", "figcaption")
                    .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td")
                    .allowElements((_, _) -> "strong", "b")
                    .allowElements((_, _) -> "em", "i")
                    .allowElements((_, _) -> "h2", "h1")
                    .allowElements((_, _) -> "h4", "h5", "h6")
                    .allowElements(
                            (_, _) -> "p",
                            "div",
                            "section",
                            "article",
                            "main",
                            "header",
                            "footer",
                            "pre",
                            "dt",
                            "dd")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("noopener")
                    .allowAttributes("data-page")
                    .matching(ID)
                    .onElements("a")
                    .allowAttributes("data-card")
                    .matching(false, "video")
                    .onElements("a")
                    .allowAttributes("data-media")
                    .matching(ID)
                    .onElements("img")
                    .allowAttributes("alt")
                    .onElements("img")
                    .allowAttributes("scope")
                    .matching(false, "row", "col", "rowgroup", "colgroup")
                    .onElements("th")
                    .toFactory();

    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private SafeHtmlPolicy() {}

    /// The element if it has this attribute, which makes it what it is; else only its content.
    private static ElementPolicy only(String element, String attribute) {
        return (_, attributes) -> {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(attribute)) {
                    return element;
                }
            }
            return null;
        };
    }

    static String sanitise(String html) {
        return write(html, ALLOWED);
    }

    static String textOnly(String html) {
        return write(html, NOTHING);
    }

    private static String write(String html, PolicyFactory policy) {
        var writer = new SafeHtmlWriter();
        var lines = html.replace("\r\n", "\n").replace('\r', '\n');
        HtmlSanitizer.sanitize(lines, policy.apply(writer));
        return writer.html();
    }
}
