package nl.millenniumgemeenten.municipality.municipality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The part of the address of a municipality that people can read: no accents, no capitals, words
/// joined by hyphens. No two municipalities ever share one.
public record Slug(String value) {

    /// The most characters that a slug has.
    public static final int LONGEST = 80;

    /// What a slug looks like.
    public static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern ENDS = Pattern.compile("^-+|-+$");

    public Slug {
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /// Any text in the letters of slugs: `Súdwest-Fryslân` becomes `sudwest-fryslan`. Text without
    /// a letter or digit becomes empty.
    public static String fold(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        return ENDS.matcher(joined).replaceAll("");
    }

    /// The slug for a municipality that has none yet: its name; where that is taken, its name and
    /// province; where that is taken too, its name and code.
    ///
    /// @param name holds a letter or digit
    public static Slug of(
            String name, Province province, MunicipalityCode code, Predicate<Slug> taken) {
        var plain = fold(name);
        return Stream.of(
                        shortened(plain),
                        joined(plain, fold(province.dutchName())),
                        joined(plain, fold(code.value())))
                .filter(taken.negate())
                .findFirst()
                // The code is ours alone, and so is its slug, whatever the names are.
                .orElseGet(() -> new Slug(fold(code.value())));
    }

    private static Slug joined(String name, String suffix) {
        return new Slug(shortened(name, LONGEST - suffix.length() - 1) + "-" + suffix);
    }

    private static Slug shortened(String name) {
        return new Slug(shortened(name, LONGEST));
    }

    private static String shortened(String name, int longest) {
        return name.length() <= longest
                ? name
                : ENDS.matcher(name.substring(0, longest)).replaceAll("");
    }

    @Override
    public String toString() {
        return value;
    }
}
