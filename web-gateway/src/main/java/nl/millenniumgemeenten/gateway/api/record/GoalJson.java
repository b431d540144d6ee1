package nl.millenniumgemeenten.gateway.api.record;

import java.time.Instant;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.gateway.site.Register;

/// One of the campaign's numbered goals.
///
/// @param theme its short name
/// @param participants how many municipalities take part on the day and chose it
public record GoalJson(
        int number,
        String theme,
        String text,
        int participants,
        String page,
        long revision,
        Instant recordedAt) {

    /// A goal, with who chose it on the day of the register.
    public static GoalJson of(GoalChange.Defined goal, Register register, String siteUrl) {
        int participants =
                (int)
                        register.participations().keySet().stream()
                                .filter(code -> register.participates(code, goal.number()))
                                .count();
        return new GoalJson(
                goal.number(),
                goal.theme(),
                goal.text(),
                participants,
                siteUrl + "/doelen/" + goal.number(),
                goal.revision(),
                goal.definedAt());
    }
}
