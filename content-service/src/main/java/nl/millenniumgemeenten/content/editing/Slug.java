package nl.millenniumgemeenten.content.editing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The last part of an address: lower-case letters, digits and single hyphens.
public record Slug(String value) {
    /// What a slug must match as a whole.
    public static final Pattern PATTERN = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    /// What to tell who typed something else.
    public static final String ADVICE =
            "Gebruik hoogstens 80 kleine letters, cijfers en streepjes, zoals 'eerlijke-handel'.";

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-|-$");

    public Slug {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /// A slug of the words of a title, or this one where nothing of it can be used.
    public static Slug from(String title, String otherwise) {
        var plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var joined = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var trimmed = ENDS.matcher(joined).replaceAll("");
        if (trimmed.length() > LONGEST) {
            int word = trimmed.lastIndexOf('-', LONGEST);
            trimmed = trimmed.substring(0, word > 0 ? word : LONGEST);
        }
        return new Slug(trimmed.isEmpty() ? otherwise : trimmed);
    }
}
