package nl.millenniumgemeenten.content.editing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.millenniumgemeenten.content.html.SafeHtml;
import nl.millenniumgemeenten.problem.RequestFields;
import org.jspecify.annotations.Nullable;

/// Fields that every piece of content has.
public final class TextFields {
    /// The code of a municipality.
    public static final Pattern MUNICIPALITY = Pattern.compile("GM[0-9]{4}");

    private static final int RAW_BODY = 400_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<>]+");

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

    /// A day that somebody could mean.
    public static LocalDate day(RequestFields fields, String name) {
        var day = fields.date(name);
        if (!isLikely(day)) {
            fields.refuse(name, "Deze datum kan niet kloppen.");
            return LocalDate.EPOCH;
        }
        return day;
    }

    /// Whether somebody could mean this day.
    public static boolean isLikely(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    /// An address elsewhere; null where there is none.
    public static @Nullable String optionalUrl(RequestFields fields, String name) {
        var url = fields.text(name, 0, 500);
        if (url.isEmpty()) {
            return null;
        }
        if (!URL.matcher(url).matches()) {
            fields.refuse(name, "Gebruik een adres dat met https:// begint.");
            return null;
        }
        return url;
    }

    /// One of the names of an enum, or this one if the field is at fault.
    public static <E extends Enum<E>> E choice(
            RequestFields fields, String name, Class<E> type, E harmless) {
        var text = fields.text(name, 1, 40);
        if (text.isEmpty()) {
            return harmless;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fields.refuse(
                            name,
                            "Kies een van deze: "
                                    + Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                    return harmless;
                });
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
