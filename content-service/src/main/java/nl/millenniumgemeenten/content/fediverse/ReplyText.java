package nl.millenniumgemeenten.content.fediverse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.discussion.WrittenText;
import nl.millenniumgemeenten.content.html.PostText;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.content.markdown.Markdown;
import org.owasp.html.HtmlSanitizer;

/// The text of a reply as if it had been typed here: its HTML brought back to paragraphs and links,
/// those to Markdown, and that to the HTML of contributions. So the desk can edit it as any other.
/// That it speaks to us, which every reply begins with, is left out.
final class ReplyText {
    /// More than people write there; with all its signs escaped it still fits.
    private static final int LONGEST = 8_000;

    private ReplyText() {}

    /// The text; nothing if nothing is left of it, or if it is too long for a contribution.
    ///
    /// @param ourName the name of the site in the fediverse; empty if it has none any more
    static Optional<WrittenText> of(String html, String ourName) {
        var writer = new Writer(ourName.toLowerCase(Locale.ROOT));
        HtmlSanitizer.sanitize(PostText.of(html).within(LONGEST), writer);
        var markdown = writer.markdown();
        if (markdown.isEmpty() || markdown.length() > Markdown.LONGEST) {
            return Optional.empty();
        }
        var ours = Markdown.html(markdown);
        return ours.isEmpty() || ours.getBytes(StandardCharsets.UTF_8).length > SafeHtml.LIMIT
                ? Optional.empty()
                : Optional.of(new WrittenText(markdown, ours));
    }

    /// Writes Markdown of paragraphs, line breaks and links.
    private static final class Writer implements HtmlSanitizer.Policy {
        private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\\\`*_\\[\\]<>&]");
        private static final Pattern IN_ADDRESS = Pattern.compile("[\\\\<>&]");
        private static final Pattern BEGINS_SOMETHING = Pattern.compile("^[#+=~-]");
        private static final Pattern BEGINS_NUMBERED = Pattern.compile("^(\\d+)([.)])");
        private static final String BREAK = "\\\n";

        private final String ourName;
        private final StringBuilder whole = new StringBuilder();
        private final List<String> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder link = new StringBuilder();
        private String address = "";

        Writer(String ourName) {
            this.ourName = ourName;
        }

        String markdown() {
            endParagraph();
            return whole.toString().strip();
        }

        @Override
        public void openDocument() {}

        @Override
        public void closeDocument() {}

        @Override
        public void openTag(String name, List<String> attributes) {
            switch (name) {
                case "p" -> endParagraph();
                case "br" -> endLine();
                case "a" -> address = attributes.get(attributes.indexOf("href") + 1);
                default -> {}
            }
        }

        @Override
        public void closeTag(String name) {
            switch (name) {
                case "p" -> endParagraph();
                case "a" -> endLink();
                default -> {}
            }
        }

        @Override
        public void text(String text) {
            var words = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
            if (address.isEmpty()) {
                line.append(escaped(hasBegun() ? words : withoutMention(words)));
            } else {
                link.append(words);
            }
        }

        private boolean hasBegun() {
            return !whole.isEmpty() || !lines.isEmpty() || !line.toString().isBlank();
        }

        private void endLink() {
            var words = link.toString().strip();
            link.setLength(0);
            if (!words.isEmpty() && (hasBegun() || !withoutMention(words).isBlank())) {
                notAPicture();
                line.append('[')
                        .append(escaped(words))
                        .append("](<")
                        .append(IN_ADDRESS.matcher(address).replaceAll("\\\\$0"))
                        .append(">)");
            }
            address = "";
        }

        /// Right before a link this sign would make it a picture.
        private void notAPicture() {
            if (!line.isEmpty() && line.charAt(line.length() - 1) == '!') {
                line.insert(line.length() - 1, '\\');
            }
        }

        private void endLine() {
            endLink();
            var text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty() || !lines.isEmpty()) {
                text = BEGINS_SOMETHING.matcher(text).replaceFirst("\\\\$0");
                lines.add(BEGINS_NUMBERED.matcher(text).replaceFirst("$1\\\\$2"));
            }
        }

        private void endParagraph() {
            endLine();
            while (!lines.isEmpty() && lines.getLast().isEmpty()) {
                lines.removeLast();
            }
            if (!lines.isEmpty()) {
                whole.append(String.join(BREAK, lines)).append("\n\n");
            }
            lines.clear();
        }

        private String withoutMention(String text) {
            if (ourName.isEmpty()) {
                return text;
            }
            return text.replaceFirst(
                    "(?i)^\\s*@" + Pattern.quote(ourName) + "(?:@[\\w.:-]*\\w)?(?![\\w@])[\\s,:]*",
                    "");
        }

        private static String escaped(String text) {
            return MEANS_SOMETHING.matcher(text).replaceAll("\\\\$0");
        }
    }
}
