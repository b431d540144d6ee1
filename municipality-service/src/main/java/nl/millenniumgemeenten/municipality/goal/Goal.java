package nl.millenniumgemeenten.municipality.goal;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.municipality.register.Decision;
import nl.millenniumgemeenten.municipality.register.Fault;

/// A goal of the campaign.
///
/// @param number 1 to 99; participants choose goals by it
/// @param text the goal in the campaign's wording
/// @param theme its short name
public record Goal(int number, String text, String theme) {

    /// The highest number of a goal.
    public static final int MOST = 99;

    /// The most characters of the text.
    public static final int LONGEST_TEXT = 300;

    /// The most characters of the theme.
    public static final int LONGEST_THEME = 100;

    public Goal {
        var faults = faults(number, text, theme);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.toString());
        }
    }

    /// The goal, if it can be so.
    public static Decision<Goal> of(int number, String text, String theme) {
        return Decision.of(faults(number, text, theme), () -> new Goal(number, text, theme));
    }

    private static List<Fault> faults(int number, String text, String theme) {
        var faults = new ArrayList<Fault>();
        if (number < 1 || number > MOST) {
            faults.add(new Fault("number", "Een doel heeft een nummer van 1 tot en met 99."));
        }
        refuseLength("text", text, LONGEST_TEXT, faults);
        refuseLength("theme", theme, LONGEST_THEME, faults);
        return faults;
    }

    private static void refuseLength(String field, String text, int longest, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(field, "Vul dit in."));
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Fault(field, "Gebruik hoogstens " + longest + " tekens."));
        }
    }
}
