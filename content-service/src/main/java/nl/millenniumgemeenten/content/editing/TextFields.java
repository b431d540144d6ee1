package nl.millenniumgemeenten.content.editing;

import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.problem.RequestFields;

/// Fields that every piece of content has.
public final class TextFields {
    private static final int RAW_BODY = 400_000;

    private TextFields() {}

    /// Text on one line.
    public static String line(RequestFields fields, String name, int shortest, int longest) {
        return fields.text(name, shortest, longest).replaceAll("\\s+", " ");
    }

    /// A slug, or a harmless one if the field is at fault.
    public static Slug slug(RequestFields fields) {
        var text = fields.text("slug", Slug.PATTERN, Slug.ADVICE);
        return new Slug(text.isEmpty() ? "x" : text);
    }

    /// Sanitised HTML of at most so many bytes.
    public static SafeHtml html(RequestFields fields, String name, int limit) {
        var html = SafeHtml.of(fields.text(name, 0, RAW_BODY));
        if (html.bytes() > limit) {
            fields.refuse(
                    name,
                    "De tekst is te lang: %d van de %d KB. Haal iets weg of verdeel de tekst."
                            .formatted((html.bytes() + 1023) / 1024, limit / 1024));
            return SafeHtml.EMPTY;
        }
        return html;
    }
}
