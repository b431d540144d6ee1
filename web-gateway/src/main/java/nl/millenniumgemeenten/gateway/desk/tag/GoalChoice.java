package nl.millenniumgemeenten.gateway.desk.tag;

import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// The campaign's goals to choose from.
public final class GoalChoice {
    private GoalChoice() {}

    /// Every goal, and whatever else was chosen before.
    public static List<OptionView> options(SiteImage image, List<String> chosen) {
        var options = new ArrayList<OptionView>();
        for (var goal : new Reading(image).ask(new Question.Goals()).values()) {
            var number = Integer.toString(goal.number());
            options.add(
                    new OptionView(number, number + ". " + goal.theme(), chosen.contains(number)));
        }
        for (var number : chosen) {
            if (options.stream().noneMatch(option -> option.value().equals(number))) {
                options.add(new OptionView(number, "Doel " + number, true));
            }
        }
        return options;
    }
}
