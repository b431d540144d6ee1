package nl.millenniumgemeenten.gateway.page.municipality;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;

/// Which municipalities are asked for.
///
/// @param query part of a name, may be empty
/// @param province its name in small letters without accents, empty for all
/// @param goal its number, 0 for all
public record MunicipalitySearch(String query, Shown shown, String province, int goal) {
    /// All that exist.
    public static final MunicipalitySearch ALL = new MunicipalitySearch("", Shown.ALL, "", 0);

    private static final String PATH = "/gemeenten";
    private static final int LONGEST_QUERY = 100;
    private static final Pattern GOAL = Pattern.compile("[1-9][0-9]?");

    /// Which part of the register is shown.
    public enum Shown {
        ALL("alle", "Alle gemeenten"),
        PARTICIPANTS("deelnemers", "Deelnemers"),
        PLANNED("gepland", "Herindeling op komst"),
        FORMER("voormalig", "Voormalige gemeenten");

        private final String value;
        private final String label;

        Shown(String value, String label) {
            this.value = value;
            this.label = label;
        }

        String value() {
            return value;
        }

        String label() {
            return label;
        }

        private static Shown of(String value) {
            return Stream.of(values())
                    .filter(shown -> shown.value.equals(value))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /// The search that the parameters of an address ask for, absent ones being empty. What cannot
    /// be a value is as if it were absent.
    public static MunicipalitySearch of(UnaryOperator<String> parameters) {
        var query = parameters.apply("zoek").strip();
        var province = Province.slug(parameters.apply(Province.PARAMETER));
        var goal = parameters.apply("doel");
        return new MunicipalitySearch(
                query.substring(0, Math.min(query.length(), LONGEST_QUERY)),
                Shown.of(parameters.apply("toon")),
                Target.isValue(province) ? province : "",
                GOAL.matcher(goal).matches() ? Integer.parseInt(goal) : 0);
    }

    /// The search that a target asks for.
    public static MunicipalitySearch of(Target target) {
        return of(target::parameter);
    }

    /// The same without a province or a goal that the site does not know.
    public MunicipalitySearch knownIn(SiteImage image) {
        return new MunicipalitySearch(
                query,
                shown,
                Province.known(province, image.register()),
                image.settings().goals().containsKey(goal) ? goal : 0);
    }

    /// What the parameters of an address ask for and this search does not, by what it is called in
    /// forms.
    public List<String> leavesOut(UnaryOperator<String> parameters) {
        var left = new ArrayList<String>();
        var asked = parameters.apply("toon");
        if (!asked.isBlank() && !asked.equals(shown.value)) {
            left.add("‘toon’");
        }
        if (!parameters.apply(Province.PARAMETER).isBlank() && province.isEmpty()) {
            left.add("provincie");
        }
        if (!parameters.apply("doel").isBlank() && goal == 0) {
            left.add("doel");
        }
        return left;
    }

    /// The page of this search, without what was typed.
    public Target target(Optional<LocalDate> at) {
        var parameters = new TreeMap<String, String>();
        if (shown != Shown.ALL) {
            parameters.put("toon", shown.value);
        }
        if (!province.isEmpty()) {
            parameters.put(Province.PARAMETER, province);
        }
        if (goal > 0) {
            parameters.put("doel", Integer.toString(goal));
        }
        at.ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new Target(PATH, parameters);
    }

    /// The address of this search.
    String path(Optional<LocalDate> at) {
        var address = target(at).text();
        return query.isEmpty()
                ? address
                : address
                        + (address.contains("?") ? "&" : "?")
                        + "zoek="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    MunicipalitySearch showing(Shown other) {
        return new MunicipalitySearch(query, other, province, goal);
    }

    boolean admits(MunicipalityChange.Recorded municipality) {
        return province.isEmpty() || Province.slug(municipality.province()).equals(province);
    }
}
