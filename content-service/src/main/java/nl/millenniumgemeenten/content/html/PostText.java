package nl.millenniumgemeenten.content.html;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.PolicyFactory;

/// HTML of another site, brought back to paragraphs, line breaks and links, with the pictures that
/// stood in it apart. Links lead to whole addresses, and say nothing of who follows them from
/// where.
///
/// @param html what may stand on the site
/// @param images the pictures in it, in their order
public record PostText(String html, List<Image> images) {
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^\\s\"<>]+");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern AFTER_PARAGRAPH = Pattern.compile("(?<=</p>)\\s*");
    private static final Pattern TRACKER =
            Pattern.compile("(?i)(utm_[a-z_]*|fbclid|gclid|mc_cid|mc_eid|igshid)(=.*)?");

    /// The most bytes that a text may need with all its addresses.
    private static final int MOST_BYTES = 16 * 1024;

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements("p", "br")
                    .allowElements((_, attributes) -> attributes.contains("href") ? "a" : null, "a")
                    .allowElements(
                            (_, _) -> "p",
                            "div",
                            "section",
                            "article",
                            "main",
                            "header",
                            "footer",
                            "pre",
                            "blockquote",
                            "li",
                            "dt",
                            "dd",
                            "tr",
                            "figcaption",
                            "h1",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6")
                    .allowAttributes("href")
                    .matching((AttributePolicy) (_, _, value) -> target(value))
                    .onElements("a")
                    .allowUrlProtocols("http", "https")
                    .requireRelsOnLinks("nofollow", "noopener")
                    .toFactory();

    public PostText {
        images = List.copyOf(images);
    }

    /// A picture in a text.
    ///
    /// @param address where it is; whole
    /// @param alternative what it shows; empty where nobody said
    public record Image(String address, String alternative) {}

    /// What another site sent, made safe.
    public static PostText of(String typed) {
        var writer = new SafeHtmlWriter();
        var visible = new Visible(ALLOWED.apply(writer));
        HtmlSanitizer.sanitize(typed.replace("\r\n", "\n").replace('\r', '\n'), visible);
        return new PostText(writer.html(), visible.images);
    }

    /// The text of HTML alone, on one line.
    public static String line(String typed) {
        var words = new Words();
        HtmlSanitizer.sanitize(typed, words);
        return words.text.toString().replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /// The same, of at most so many characters: whole paragraphs, or what fits of the first one.
    public String within(int most) {
        var kept = new StringBuilder();
        int length = 0;
        for (var paragraph : AFTER_PARAGRAPH.split(html.strip(), -1)) {
            if (paragraph.isEmpty()) {
                continue;
            }
            var text = TAG.matcher(paragraph).replaceAll(" ");
            length += text.length();
            if (length > most) {
                return kept.isEmpty()
                        ? "<p>" + begin(text.strip(), most) + "</p>"
                        : kept.append("\n<p>…</p>").toString();
            }
            if (kept.length() + paragraph.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                // Few words and very long addresses.
                return "<p>" + begin(TAG.matcher(html).replaceAll(" ").strip(), most) + "</p>";
            }
            kept.append(kept.isEmpty() ? "" : "\n").append(paragraph);
        }
        return kept.toString();
    }

    /// Whole words, so that nothing that is escaped is cut in two.
    private static String begin(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf(' ', most);
        return end < 0 ? "…" : text.substring(0, end).strip() + " …";
    }

    private static @Nullable String target(String address) {
        var whole = address.strip();
        if (!WHOLE.matcher(whole).matches()) {
            return null;
        }
        int asks = whole.indexOf('?');
        int place = whole.indexOf('#') < 0 ? whole.length() : whole.indexOf('#');
        if (asks < 0 || asks > place) {
            return whole;
        }
        var asked =
                Arrays.stream(whole.substring(asks + 1, place).split("&", -1))
                        .filter(each -> !TRACKER.matcher(each).matches())
                        .collect(Collectors.joining("&"));
        return whole.substring(0, asks)
                + (asked.isEmpty() ? "" : "?" + asked)
                + whole.substring(place);
    }

    private static @Nullable String attribute(List<String> attributes, String name) {
        for (int at = 0; at < attributes.size(); at += 2) {
            if (attributes.get(at).equals(name)) {
                return attributes.get(at + 1);
            }
        }
        return null;
    }

    /// What of a text is seen. Mastodon writes whole addresses and hides their begin and end with
    /// classes, which mean nothing here: what is hidden goes, and dots say that something did.
    private static final class Visible implements HtmlSanitizer.Policy {
        private final HtmlSanitizer.Policy next;
        private final List<Image> images = new ArrayList<>();

        /// The spans that are open: whether each is cut off at its end.
        private final Deque<Boolean> spans = new ArrayDeque<>();

        /// How many elements are open inside what is hidden, with that itself.
        private int hidden;

        Visible(HtmlSanitizer.Policy next) {
            this.next = next;
        }

        @Override
        public void openDocument() {
            next.openDocument();
        }

        @Override
        public void closeDocument() {
            next.closeDocument();
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            if (name.equals("img")) {
                keep(attributes);
                return;
            }
            if (hidden > 0) {
                hidden += hasEnd(name) ? 1 : 0;
                return;
            }
            var classes =
                    List.of(
                            Objects.requireNonNullElse(attribute(attributes, "class"), "")
                                    .split("\\s+", -1));
            if (name.equals("span") && classes.contains("invisible")) {
                hidden = 1;
                return;
            }
            if (name.equals("span")) {
                spans.push(classes.contains("ellipsis"));
            }
            next.openTag(name, attributes);
        }

        @Override
        public void closeTag(String name) {
            if (hidden > 0) {
                hidden--;
                return;
            }
            if (name.equals("span") && !spans.isEmpty() && spans.pop()) {
                next.text("…");
            }
            next.closeTag(name);
        }

        @Override
        public void text(String text) {
            if (hidden == 0) {
                next.text(text);
            }
        }

        private static boolean hasEnd(String name) {
            return !Set.of("br", "hr", "wbr", "input", "col", "area", "embed", "source", "track")
                    .contains(name);
        }

        /// A picture of one pixel is no picture: it counts who looks.
        private void keep(List<String> attributes) {
            var address = Objects.requireNonNullElse(attribute(attributes, "src"), "").strip();
            boolean counts =
                    isPixel(attribute(attributes, "width"))
                            || isPixel(attribute(attributes, "height"));
            if (WHOLE.matcher(address).matches() && !counts) {
                images.add(
                        new Image(
                                address,
                                Objects.requireNonNullElse(attribute(attributes, "alt"), "")));
            }
        }

        private static boolean isPixel(@Nullable String size) {
            return size != null && size.matches("[01](px)?");
        }
    }

    /// What is said, without any element.
    private static final class Words implements HtmlSanitizer.Policy {
        private final StringBuilder text = new StringBuilder();
        private int unspoken;

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String name, List<String> attributes) {
            unspoken += isUnspoken(name) ? 1 : 0;
            text.append(name.equals("br") || name.equals("p") ? " " : "");
        }

        @Override
        public void closeTag(String name) {
            unspoken -= isUnspoken(name) ? 1 : 0;
        }

        @Override
        public void text(String said) {
            text.append(unspoken == 0 ? said : "");
        }

        private static boolean isUnspoken(String name) {
            return name.equals("script") || name.equals("style");
        }
    }
}
