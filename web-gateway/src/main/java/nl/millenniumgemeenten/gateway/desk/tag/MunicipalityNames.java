package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Translates between the names that editors type and the codes that are kept. Of two
/// municipalities with one name, the one that exists today is meant, or else the one that did last;
/// the other goes by its code.
public final class MunicipalityNames {
    private static final Pattern SEPARATE_LINES = Pattern.compile("[;\n]");
    private static final Pattern COMMA = Pattern.compile(",");

    private final Register register;
    private final Map<String, MunicipalityChange.Recorded> byName = new HashMap<>();

    public MunicipalityNames(SiteImage image) {
        this.register = image.register();
        for (var municipality : register.municipalities().values()) {
            byName.merge(key(municipality.name()), municipality, this::meant);
        }
    }

    /// What was typed, one name or code each. A comma separates, unless the whole line is a name,
    /// as in "Nuenen, Gerwen en Nederwetten".
    public List<String> split(String typed) {
        return SEPARATE_LINES
                .splitAsStream(typed)
                .flatMap(line ->
                        byName.containsKey(key(line.strip()))
                                ? Stream.of(line)
                                : COMMA.splitAsStream(line))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// The codes of what was typed, in the same order. What we do not know stays as it is.
    public List<String> codes(String typed) {
        return split(typed).stream().map(this::code).toList();
    }

    /// Whether this is what was typed for a municipality that we know.
    boolean isKnown(String typed) {
        return register.municipality(code(typed)).isPresent();
    }

    /// How people know what was typed.
    String label(String typed) {
        return register.municipality(code(typed))
                .map(MunicipalityChange.Recorded::name)
                .orElse(typed);
    }

    /// The names behind codes, as an editor would type them.
    public String names(List<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String code(String typed) {
        var known = byName.get(key(typed));
        return known == null ? upperCaseCode(typed) : known.code();
    }

    private String name(String code) {
        return register.municipality(code)
                .filter(found -> Objects.equals(byName.get(key(found.name())), found))
                // Among other names, one with a comma could not be told from two.
                .filter(found -> found.name().indexOf(',') < 0)
                .map(MunicipalityChange.Recorded::name)
                .orElse(code);
    }

    private MunicipalityChange.Recorded meant(
            MunicipalityChange.Recorded one, MunicipalityChange.Recorded other) {
        if (register.exists(one.code()) || register.exists(other.code())) {
            return register.exists(one.code()) ? one : other;
        }
        var oneUntil = one.existsUntil();
        var otherUntil = other.existsUntil();
        return oneUntil != null && otherUntil != null && oneUntil.isAfter(otherUntil) ? one : other;
    }

    private static String upperCaseCode(String typed) {
        var upper = typed.toUpperCase(Locale.ROOT);
        return upper.matches("GM[0-9]{4}") ? upper : typed;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
