package nl.millenniumgemeenten.content.media;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.content.media.file.FileKind;

/// What a file is called: the name that somebody gave it, without what a name may not hold and with
/// the ending of what it really is.
record FileName(String value) {
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()-]+");
    private static final int LONGEST = 100;

    /// The name of a document, or of a picture in the type in which it is downloaded.
    static FileName of(String given, FileKind kind) {
        var base = base(given);
        return new FileName((base.isEmpty() ? "bestand" : base) + "." + kind.extension());
    }

    /// A first title.
    static String title(String given) {
        var title = base(given).replaceAll("[_-]+", " ").replaceAll(" +", " ").strip();
        return title.isEmpty()
                ? "Zonder titel"
                : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String base(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var base = UNFIT.matcher(ENDING.matcher(last).replaceFirst("")).replaceAll(" ");
        var stripped = base.strip().replaceFirst("^[.\\s]+", "");
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST)).strip();
    }
}
