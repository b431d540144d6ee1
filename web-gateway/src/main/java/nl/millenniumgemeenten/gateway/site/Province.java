package nl.millenniumgemeenten.gateway.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.MunicipalityChange;

/// Provinces as addresses write them: small letters without accents, `noord-brabant`.
public final class Province {
    /// The parameter that names a province.
    public static final String PARAMETER = "provincie";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Province() {}

    /// A name as it stands in addresses.
    public static String slug(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    /// The province that the register knows by what stands in an address.
    public static Optional<String> named(String slug, Register register) {
        return register.municipalities().values().stream()
                .map(MunicipalityChange.Recorded::province)
                .filter(name -> slug(name).equals(slug))
                .findFirst();
    }

    /// What stands in an address if the register knows it, else nothing: whatever somebody makes up
    /// must not become a page of its own.
    public static String known(String word, Register register) {
        var slug = slug(word);
        return slug.isEmpty() || named(slug, register).isEmpty() ? "" : slug;
    }
}
