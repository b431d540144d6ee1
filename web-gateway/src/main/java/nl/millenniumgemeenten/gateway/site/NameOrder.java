package nl.millenniumgemeenten.gateway.site;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.MunicipalityChange;

/// The order of names in a list: by their letters only, so that `'s-Hertogenbosch` stands under the
/// S and `het Bildt` under the H.
public final class NameOrder {
    /// Municipalities by name.
    public static final Comparator<MunicipalityChange.Recorded> OF_MUNICIPALITIES =
            Comparator.comparing(municipality -> letters(municipality.name()));

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]");

    private NameOrder() {}

    /// Letters and digits only, without accents and case: what names are compared by.
    /// `'s-Gravenhage` and `s gravenhage` are the same.
    public static String letters(String text) {
        return OTHERS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
