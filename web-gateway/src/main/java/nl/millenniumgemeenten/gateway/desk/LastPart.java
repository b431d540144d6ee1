package nl.millenniumgemeenten.gateway.desk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.form.Form;

/// The last part of an address, as it goes to the service: what somebody typed, or else what the
/// title gives.
public final class LastPart {
    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private LastPart() {}

    /// The last part that this form asks for, from its fields `slug` and `title`. Empty if neither
    /// holds a letter or digit: then the service says that it is missing.
    public static String of(Form typed) {
        var slug = typed.line("slug");
        return slug.isEmpty() ? ofTitle(typed.line("title")) : slug;
    }

    /// Lower-case letters, digits and single hyphens, cut off between two words where it is long.
    static String ofTitle(String title) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                        .replace("&", " en ")
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replaceAll("['’]", "");
        var words = OTHERS.matcher(plain).replaceAll("-");
        var slug = words.replaceAll("^-|-$", "");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, end > 0 ? end : LONGEST);
    }
}
