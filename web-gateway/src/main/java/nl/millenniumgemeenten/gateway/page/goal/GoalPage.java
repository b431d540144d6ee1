package nl.millenniumgemeenten.gateway.page.goal;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.GoalItemView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.page.news.NewsListPage;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the pages of the goals.
@Singleton
public final class GoalPage {
    private static final int NEWS = 10;

    private final Layouts layouts;

    GoalPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// All goals, with how many chose each.
    public GoalsView all(Reading reading) {
        var goals =
                reading.ask(new Question.Goals()).values().stream()
                        .map(goal -> item(goal, chosenBy(reading, goal.number())))
                        .toList();
        return new GoalsView(
                layouts.layout(
                        reading,
                        "Doelen",
                        "De doelen waar de deelnemende gemeenten aan werken.",
                        "/doelen",
                        true,
                        List.of(new LinkView("Home", "/"))),
                goals);
    }

    /// One goal.
    public GoalView view(Reading reading, GoalChange.Defined goal) {
        var participants =
                reading.ask(new Question.ParticipantsWithGoal(goal.number())).stream()
                        .map(found -> new LinkView(found.name(), "/gemeenten/" + found.slug()))
                        .toList();
        return new GoalView(
                layouts.layout(
                        reading,
                        "Doel " + goal.number() + ": " + goal.theme(),
                        goal.text(),
                        path(goal),
                        true,
                        List.of(new LinkView("Home", "/"), new LinkView("Doelen", "/doelen"))),
                item(goal, chosenBy(reading, goal.number())),
                reading.ask(new Question.Goals()).values().stream()
                        .map(other -> menuItem(other, goal))
                        .toList(),
                participants,
                reading.ask(new Question.NewsAboutGoal(goal.number(), NEWS)).stream()
                        .map(NewsListPage::item)
                        .toList());
    }

    /// All goals as they stand in a list.
    public static List<GoalItemView> items(Reading reading) {
        return reading.ask(new Question.Goals()).values().stream().map(GoalPage::item).toList();
    }

    /// A goal as it stands in a list.
    public static GoalItemView item(GoalChange.Defined goal) {
        return item(goal, "");
    }

    private static GoalItemView item(GoalChange.Defined goal, String count) {
        return new GoalItemView(goal.number(), goal.text(), goal.theme(), path(goal), count);
    }

    private static NavigationItemView menuItem(
            GoalChange.Defined goal, GoalChange.Defined current) {
        return Layouts.item(goal.number() + ". " + goal.theme(), path(goal), path(current));
    }

    private static String chosenBy(Reading reading, int goal) {
        int count = reading.ask(new Question.ParticipantsWithGoal(goal)).size();
        return "Gekozen door " + DutchText.count(count, "gemeente", "gemeenten");
    }

    private static String path(GoalChange.Defined goal) {
        return "/doelen/" + goal.number();
    }
}
