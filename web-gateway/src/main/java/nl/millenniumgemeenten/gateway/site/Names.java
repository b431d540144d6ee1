package nl.millenniumgemeenten.gateway.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Compares names as people type them.
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private Names() {}

    /// Letters and digits only, without accents and case.
    public static String comparable(String name) {
        return NO_LETTERS.matcher(folded(name)).replaceAll("");
    }

    private static String folded(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
