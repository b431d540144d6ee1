package nl.millenniumgemeenten.gateway.site;

import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.ResourceChange;

/// Which resources are asked for; 0 and empty text leave a part open.
///
/// @param type as addresses write it: `gids`
/// @param municipality the last part of its address
/// @param theme as addresses write it: small letters, with hyphens between the words
public record ResourceSearch(String type, int goal, String municipality, String theme) {
    public static final ResourceSearch ALL = new ResourceSearch("", 0, "", "");

    private static final String PATH = "/hulpbronnen";
    private static final String TYPE = "soort";
    private static final String GOAL = "doel";
    private static final String MUNICIPALITY = "gemeente";
    private static final String THEME = "thema";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 60;

    /// The search that parameters ask for. What cannot be read is left open.
    public static ResourceSearch of(UnaryOperator<String> parameters) {
        return new ResourceSearch(
                value(parameters.apply(TYPE)),
                Target.number(parameters.apply(GOAL)),
                value(parameters.apply(MUNICIPALITY)),
                value(parameters.apply(THEME)));
    }

    /// The page of what is found that parameters ask for, counted from 1.
    public static int page(UnaryOperator<String> parameters) {
        return Math.max(1, Target.number(parameters.apply(Target.PAGE)));
    }

    /// A theme as addresses write it.
    public static String slug(String theme) {
        var plain = MARKS.matcher(Normalizer.normalize(theme, Normalizer.Form.NFD)).replaceAll("");
        var slug = BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        var trimmed = slug.replaceAll("^-|-$", "");
        return trimmed.substring(0, Math.min(LONGEST, trimmed.length()));
    }

    /// The same with another type.
    public ResourceSearch withType(String other) {
        return new ResourceSearch(other, goal, municipality, theme);
    }

    /// The same with another goal.
    public ResourceSearch withGoal(int other) {
        return new ResourceSearch(type, other, municipality, theme);
    }

    /// The same with another municipality.
    public ResourceSearch withMunicipality(String other) {
        return new ResourceSearch(type, goal, other, theme);
    }

    /// The same with another theme.
    public ResourceSearch withTheme(String other) {
        return new ResourceSearch(type, goal, municipality, other);
    }

    /// The same, leaving open what the site does not know.
    public ResourceSearch knownIn(SiteImage image) {
        return new ResourceSearch(
                Stream.of(ResourceChange.Type.values())
                                .map(ResourceAnswer::slug)
                                .anyMatch(type::equals)
                        ? type
                        : "",
                image.settings().goals().containsKey(goal) ? goal : 0,
                MunicipalityChoice.of(municipality, image.register()).slug(),
                image.resources().byTheme().groups().containsKey(theme) ? theme : "");
    }

    /// The target of a page of what is found.
    public Target target(int page) {
        var parameters = new TreeMap<String, String>();
        if (!type.isEmpty()) {
            parameters.put(TYPE, type);
        }
        if (goal > 0) {
            parameters.put(GOAL, Integer.toString(goal));
        }
        if (!municipality.isEmpty()) {
            parameters.put(MUNICIPALITY, municipality);
        }
        if (!theme.isEmpty()) {
            parameters.put(THEME, theme);
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

    private static String value(String text) {
        return Target.isValue(text) ? text : "";
    }
}
