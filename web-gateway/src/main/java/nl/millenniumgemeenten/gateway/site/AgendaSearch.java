package nl.millenniumgemeenten.gateway.site;

import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Which part of the agenda is asked for; 0 and empty text leave a part open.
///
/// @param year one that is or was: what has been in it is asked for, instead of what is coming
/// @param municipality the last part of its address
public record AgendaSearch(int year, int goal, String municipality) {
    public static final AgendaSearch ALL = new AgendaSearch(0, 0, "");

    private static final int FIRST_YEAR = 2000;
    private static final String PATH = "/agenda";
    private static final String YEAR = "jaar";
    private static final String GOAL = "doel";
    private static final String MUNICIPALITY = "gemeente";

    /// The search that parameters ask for. What cannot be read is left open.
    public static AgendaSearch of(UnaryOperator<String> parameters) {
        var municipality = parameters.apply(MUNICIPALITY);
        return new AgendaSearch(
                Target.number(parameters.apply(YEAR)),
                Target.number(parameters.apply(GOAL)),
                Target.isValue(municipality) ? municipality : "");
    }

    /// The same for another year.
    public AgendaSearch withYear(int other) {
        return new AgendaSearch(other, goal, municipality);
    }

    /// The same with another goal.
    public AgendaSearch withGoal(int other) {
        return new AgendaSearch(year, other, municipality);
    }

    /// The same with another municipality.
    public AgendaSearch withMunicipality(String other) {
        return new AgendaSearch(year, goal, other);
    }

    /// The same, leaving open what the site does not know.
    public AgendaSearch knownIn(SiteImage image) {
        boolean known = year >= FIRST_YEAR && year <= image.register().today().getYear();
        return new AgendaSearch(
                known ? year : 0,
                image.settings().goals().containsKey(goal) ? goal : 0,
                MunicipalityChoice.of(municipality, image.register()).slug());
    }

    /// The page of what is found that parameters ask for, counted from 1.
    public static int page(UnaryOperator<String> parameters) {
        return Math.max(1, Target.number(parameters.apply(Target.PAGE)));
    }

    /// The target of a page of what is found.
    public Target target(int page) {
        var parameters = new TreeMap<String, String>();
        if (year > 0) {
            parameters.put(YEAR, Integer.toString(year));
        }
        if (goal > 0) {
            parameters.put(GOAL, Integer.toString(goal));
        }
        if (!municipality.isEmpty()) {
            parameters.put(MUNICIPALITY, municipality);
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
