package nl.millenniumgemeenten.gateway.site;

import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Which activities are asked for; 0 and empty text leave a part open.
///
/// @param province as addresses write it: `noord-brabant`
/// @param year one in which it was going on
public record ActivitySearch(int goal, String province, int year) {
    public static final ActivitySearch ALL = new ActivitySearch(0, "", 0);

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 10;
    private static final String PATH = "/activiteiten";
    private static final String GOAL = "doel";
    private static final String YEAR = "jaar";

    /// The search that parameters ask for. What cannot be read is left open.
    public static ActivitySearch of(UnaryOperator<String> parameters) {
        var province = Province.slug(parameters.apply(Province.PARAMETER));
        return new ActivitySearch(
                Target.number(parameters.apply(GOAL)),
                Target.isValue(province) ? province : "",
                Target.number(parameters.apply(YEAR)));
    }

    /// The page of what is found that parameters ask for, counted from 1.
    public static int page(UnaryOperator<String> parameters) {
        return Math.max(1, Target.number(parameters.apply(Target.PAGE)));
    }

    /// The same with another goal.
    public ActivitySearch withGoal(int other) {
        return new ActivitySearch(other, province, year);
    }

    /// The same with another province, by its name.
    public ActivitySearch withProvince(String other) {
        return new ActivitySearch(goal, Province.slug(other), year);
    }

    /// The same with another year.
    public ActivitySearch withYear(int other) {
        return new ActivitySearch(goal, province, other);
    }

    /// The same, leaving open what the site does not know.
    public ActivitySearch knownIn(SiteImage image) {
        return new ActivitySearch(
                image.settings().goals().containsKey(goal) ? goal : 0,
                Province.known(province, image.register()),
                year >= FIRST_YEAR && year <= image.register().today().getYear() + YEARS_AHEAD
                        ? year
                        : 0);
    }

    /// Whether a province, by its name, is the one that is asked for, or none is.
    public boolean asksFor(String name) {
        return province.isEmpty() || province.equals(Province.slug(name));
    }

    /// The target of a page of what is found.
    public Target target(int page) {
        var parameters = new TreeMap<String, String>();
        if (goal > 0) {
            parameters.put(GOAL, Integer.toString(goal));
        }
        if (!province.isEmpty()) {
            parameters.put(Province.PARAMETER, province);
        }
        if (year > 0) {
            parameters.put(YEAR, Integer.toString(year));
        }
        if (page > 1) {
            parameters.put(Target.PAGE, Integer.toString(page));
        }
        return new Target(PATH, parameters);
    }

    /// The address of a page of what is found.
    public String path(int page) {
        return target(page).text();
    }
}
