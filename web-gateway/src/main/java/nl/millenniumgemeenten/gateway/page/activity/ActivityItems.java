package nl.millenniumgemeenten.gateway.page.activity;

import java.util.List;
import java.util.Objects;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.page.picture.PictureAddresses;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import org.jspecify.annotations.Nullable;

/// How activities stand in a list, wherever the list is.
public final class ActivityItems {
    private ActivityItems() {}

    /// Activities as they stand in a list.
    public static List<ActivityItemView> of(
            Reading reading, List<ActivityChange.Published> activities) {
        return activities.stream().map(activity -> item(reading, activity)).toList();
    }

    /// When an activity was, as far as is known: "september 2012 tot en met 2013", "mei tot en met
    /// juni 2026", or "2026, vanaf mei" where all that is known of the end is the year.
    public static String period(@Nullable String startedOn, @Nullable String endedOn) {
        if (startedOn == null) {
            return endedOn == null ? "" : "tot en met " + DutchText.partialDate(endedOn);
        }
        var start = DutchText.partialDate(startedOn);
        if (endedOn == null || endedOn.equals(startedOn)) {
            return start;
        }
        var end = DutchText.partialDate(endedOn);
        var year = " " + startedOn.substring(0, 4);
        if (startedOn.startsWith(endedOn)) {
            return end + ", vanaf " + start.replace(year, "");
        }
        if (endedOn.startsWith(startedOn)) {
            return start + ", tot en met " + end.replace(year, "");
        }
        return (end.endsWith(year) ? start.replace(year, "") : start) + " tot en met " + end;
    }

    private static ActivityItemView item(Reading reading, ActivityChange.Published activity) {
        return new ActivityItemView(
                Activities.path(activity),
                activity.title(),
                activity.summary(),
                place(reading, activity),
                period(activity.startedOn(), activity.endedOn()),
                goals(reading, activity),
                activity.pictures().stream().limit(1).map(PictureAddresses.PUBLIC::view).toList());
    }

    /// Where it was, and what that is called now.
    private static String place(Reading reading, ActivityChange.Published activity) {
        var code = activity.municipality();
        var heirs =
                reading.ask(new Question.HeirsOf(code)).stream()
                        .map(MunicipalityChange.Recorded::name)
                        .toList();
        return reading.ask(new Question.MunicipalityWith(code))
                .map(MunicipalityChange.Recorded::name)
                .map(name -> heirs.isEmpty() ? name : name + " (nu " + DutchText.list(heirs) + ")")
                .orElse("");
    }

    private static List<String> goals(Reading reading, ActivityChange.Published activity) {
        var known = reading.ask(new Question.Goals());
        return activity.goals().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(goal -> goal.number() + " " + goal.theme())
                .toList();
    }
}
