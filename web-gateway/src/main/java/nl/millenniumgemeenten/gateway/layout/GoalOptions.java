package nl.millenniumgemeenten.gateway.layout;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// The goals as choices of a filter.
public final class GoalOptions {
    private GoalOptions() {}

    /// All goals or one of them.
    ///
    /// @param chosen the number that is chosen now; 0 for all
    public static List<OptionView> of(Reading reading, int chosen) {
        var options = new ArrayList<OptionView>();
        options.add(new OptionView("", "Alle doelen", chosen == 0));
        for (var goal : reading.ask(new Question.Goals()).values()) {
            options.add(
                    new OptionView(
                            Integer.toString(goal.number()),
                            goal.number() + ". " + goal.theme(),
                            goal.number() == chosen));
        }
        return options;
    }
}
