package nl.millenniumgemeenten.subscription.compose;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where an issue stands on the website.
public final class ArchivePath {
    private static final int LONGEST = 60;
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    private ArchivePath() {}

    /// The path of the issue with this number and subject, such as `/nieuwsbrief/3-drie-gemeenten`.
    public static String of(long number, String subject) {
        var slug = slug(subject);
        return "/nieuwsbrief/" + number + (slug.isEmpty() ? "" : "-" + slug);
    }

    /// The words of a subject as they stand in an address; may be empty.
    public static String slug(String subject) {
        var plain =
                MARKS.matcher(Normalizer.normalize(subject, Normalizer.Form.NFD)).replaceAll("");
        var words = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var whole = ENDS.matcher(words).replaceAll("");
        if (whole.length() <= LONGEST) {
            return whole;
        }
        int end = whole.lastIndexOf('-', LONGEST);
        return whole.substring(0, end > 0 ? end : LONGEST);
    }
}
