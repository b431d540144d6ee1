package nl.millenniumgemeenten.content.html;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/// Which elements and attributes may stand in a body. What other programs paste is brought back to
/// these where the meaning is the same (`b` is `strong`); everything else loses its tags, or, as
/// scripts do, its content too.
final class SafeHtmlPolicy {
    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote")
                    .allowElements("a", "strong", "em", "br")
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
                            "dd",
                            "figure",
                            "figcaption")
                    .allowAttributes("href")
                    .onElements("a")
                    .allowUrlProtocols("http", "https", "mailto")
                    .requireRelsOnLinks("noopener")
                    .allowAttributes("scope")
                    .matching(false, "row", "col", "rowgroup", "colgroup")
                    .onElements("th")
                    .toFactory();

    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private SafeHtmlPolicy() {}

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
