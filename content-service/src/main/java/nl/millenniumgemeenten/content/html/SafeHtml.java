package nl.millenniumgemeenten.content.html;

import java.nio.charset.StandardCharsets;

/// HTML that may stand on the site as it is: only the elements that [SafeHtmlPolicy] knows, well
/// formed, and the same when it is sanitised again.
public final class SafeHtml {
    /// No text at all.
    public static final SafeHtml EMPTY = new SafeHtml("");

    /// The most bytes of a body, so that its event fits.
    public static final int LIMIT = 48 * 1024;

    private static final int MOST_PASSES = 6;

    private final String value;

    private SafeHtml(String value) {
        this.value = value;
    }

    /// Makes what somebody typed or pasted safe. Text outside any block becomes paragraphs, split
    /// at blank lines.
    public static SafeHtml of(String typed) {
        var before = typed;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var after = SafeHtmlPolicy.sanitise(before);
            if (after.equals(before)) {
                return new SafeHtml(after);
            }
            before = after;
        }
        // Markup so tangled that it does not come to rest: its text is what matters.
        return new SafeHtml(SafeHtmlPolicy.textOnly(before));
    }

    /// What was made safe earlier, back from the database.
    public static SafeHtml stored(String value) {
        return new SafeHtml(value);
    }

    /// The HTML.
    public String value() {
        return value;
    }

    /// Its size as it travels: UTF-8 in a JSON string.
    public int bytes() {
        int escapes =
                (int)
                        value.chars()
                                .filter(c -> c == '"' || c == '\\' || c == '\n' || c == '\t')
                                .count();
        return value.getBytes(StandardCharsets.UTF_8).length + escapes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeHtml html && html.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
