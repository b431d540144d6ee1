package nl.millenniumgemeenten.gateway.page.map;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.site.Province;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;

/// What the map is asked to show.
///
/// @param goal only who chose this goal counts as taking part; 0 for all
/// @param province the one that is shown alone, as it stands in addresses; empty for all
public record MapSearch(int goal, String province) {
    private static final String PATH = "/kaart";
    private static final Pattern GOAL = Pattern.compile("[1-9][0-9]?");

    /// What the parameters of an address ask for, absent ones being empty.
    public static MapSearch of(UnaryOperator<String> parameters) {
        var goal = parameters.apply("doel");
        var province = Province.slug(parameters.apply(Province.PARAMETER));
        return new MapSearch(
                GOAL.matcher(goal).matches() ? Integer.parseInt(goal) : 0,
                Target.isValue(province) ? province : "");
    }

    /// What a target asks for.
    public static MapSearch of(Target target) {
        return of(target::parameter);
    }

    /// The same without a goal or a province that the site does not know.
    public MapSearch knownIn(SiteImage image) {
        return new MapSearch(
                image.settings().goals().containsKey(goal) ? goal : 0,
                Province.known(province, image.register()));
    }

    /// The map of a day, of today where none is given.
    public Target target(Optional<LocalDate> at) {
        var parameters = new TreeMap<String, String>();
        if (goal > 0) {
            parameters.put("doel", Integer.toString(goal));
        }
        if (!province.isEmpty()) {
            parameters.put(Province.PARAMETER, province);
        }
        at.ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new Target(PATH, parameters);
    }

    MapSearch within(String otherProvince) {
        return new MapSearch(goal, Province.slug(otherProvince));
    }

    boolean isOf(String otherProvince) {
        return Province.slug(otherProvince).equals(province);
    }

    String path(Optional<LocalDate> at) {
        return target(at).text();
    }
}
