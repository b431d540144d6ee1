package nl.millenniumgemeenten.municipality.participation;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// What a municipality tells of its part; any text may be empty. Names are those of people in a
/// public role.
///
/// @param introduction plain text in paragraphs
/// @param themes what it works on beside the goals
/// @param planUrl where the plan stands, on the web
public record Profile(
        String introduction,
        List<String> themes,
        String planTitle,
        String planUrl,
        String ambassador,
        String responsibleAlderman,
        String workingGroup,
        Budget budget,
        String website) {

    /// The most characters of the introduction.
    public static final int LONGEST_INTRODUCTION = 4000;

    /// The most characters of another text.
    public static final int LONGEST_LINE = 200;

    /// The most characters of a web address.
    public static final int LONGEST_ADDRESS = 500;

    /// The most characters of a theme.
    public static final int LONGEST_THEME = 60;

    /// The most themes.
    public static final int MOST_THEMES = 20;

    /// Nothing was told.
    public static final Profile EMPTY =
            new Profile("", List.of(), "", "", "", "", "", new Budget.Unknown(), "");

    public Profile {
        themes = List.copyOf(themes);
    }

    /// The profile, if it can be so.
    ///
    /// @param euros the budget per inhabitant, where it is told
    public static Decision<Profile> of(
            String introduction,
            List<String> themes,
            String planTitle,
            String planUrl,
            String ambassador,
            String responsibleAlderman,
            String workingGroup,
            Optional<BigDecimal> euros,
            String website) {
        var faults = new ArrayList<Fault>();
        refuseLong("introduction", introduction, LONGEST_INTRODUCTION, faults);
        refuseThemes(themes, faults);
        refuseLong("planTitle", planTitle, LONGEST_LINE, faults);
        refuseNoAddress("planUrl", planUrl, faults);
        refuseLong("ambassador", ambassador, LONGEST_LINE, faults);
        refuseLong("responsibleAlderman", responsibleAlderman, LONGEST_LINE, faults);
        refuseLong("workingGroup", workingGroup, LONGEST_LINE, faults);
        if (!euros.map(Budget.PerInhabitant::fits).orElse(true)) {
            faults.add(
                    fault(
                            "budgetPerInhabitant",
                            "Vul een bedrag van 0 of meer in, met hoogstens twee cijfers achter de"
                                    + " komma."));
        }
        refuseNoAddress("website", website, faults);
        return Decision.of(
                faults,
                () ->
                        new Profile(
                                introduction,
                                themes,
                                planTitle,
                                planUrl,
                                ambassador,
                                responsibleAlderman,
                                workingGroup,
                                euros.<Budget>map(Budget.PerInhabitant::new)
                                        .orElseGet(Budget.Unknown::new),
                                website));
    }

    /// The same profile with more themes, as far as there is room for them.
    public Profile withThemes(Collection<String> more) {
        var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return new Profile(
                introduction,
                Stream.concat(themes.stream(), more.stream())
                        .filter(seen::add)
                        .limit(MOST_THEMES)
                        .toList(),
                planTitle,
                planUrl,
                ambassador,
                responsibleAlderman,
                workingGroup,
                budget,
                website);
    }

    private static void refuseThemes(List<String> themes, List<Fault> faults) {
        if (themes.size() > MOST_THEMES) {
            faults.add(fault("themes", "Noem hoogstens " + MOST_THEMES + " thema's."));
        }
        var seen = new TreeSet<String>();
        for (int index = 0; index < themes.size(); index++) {
            var theme = themes.get(index);
            refuseLong("themes/" + index, theme, LONGEST_THEME, faults);
            if (theme.isBlank()) {
                faults.add(fault("themes/" + index, "Dit thema is leeg."));
            } else if (!seen.add(theme.strip().toLowerCase(Locale.ROOT))) {
                faults.add(fault("themes/" + index, "Dit thema staat er al."));
            }
        }
    }

    private static void refuseNoAddress(String field, String text, List<Fault> faults) {
        refuseLong(field, text, LONGEST_ADDRESS, faults);
        if (!text.isEmpty() && !isAddress(text)) {
            faults.add(fault(field, "Dit is geen webadres. Begin met https:// of http://."));
        }
    }

    private static boolean isAddress(String text) {
        try {
            var address = URI.create(text);
            return ("https".equalsIgnoreCase(address.getScheme())
                            || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static void refuseLong(String field, String text, int longest, List<Fault> faults) {
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(fault(field, "Dit is te lang: hoogstens " + longest + " tekens."));
        }
    }

    private static Fault fault(String field, String detail) {
        return new Fault("profile/" + field, detail);
    }
}
