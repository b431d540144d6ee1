package nl.millenniumgemeenten.gateway.page.goal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.DiscussionChange;
import nl.millenniumgemeenten.events.GoalChange;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.layout.NavigationItemView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.page.activity.ActivityItems;
import nl.millenniumgemeenten.gateway.page.agenda.AgendaRows;
import nl.millenniumgemeenten.gateway.page.discussion.DiscussionItems;
import nl.millenniumgemeenten.gateway.page.map.SmallMaps;
import nl.millenniumgemeenten.gateway.page.resource.ResourceItems;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.NameOrder;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceQuestion;
import nl.millenniumgemeenten.gateway.site.Target;

/// Makes the pages of the goals.
@Singleton
public final class GoalPage {
    private static final int NEWS = 10;
    private static final int ACTIVITIES = 4;
    private static final int AGENDA = 5;
    private static final int RESOURCES = 6;

    private final Layouts layouts;
    private final SmallMaps maps;

    GoalPage(Layouts layouts, SmallMaps maps) {
        this.layouts = layouts;
        this.maps = maps;
    }

    /// All goals, with how many chose each.
    public GoalsView all(Reading reading) {
        var goals =
                reading.ask(new Question.Goals()).values().stream()
                        .map(goal ->
                                ListItems.goal(reading, goal, chosenBy(reading, goal.number())))
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
        var chose = reading.ask(new Question.ParticipantsWithGoal(goal.number()));
        var participants =
                chose.stream()
                        .sorted(NameOrder.OF_MUNICIPALITIES)
                        .map(found ->
                                new LinkView(
                                        found.name(),
                                        reading.address("/gemeenten/" + found.slug())))
                        .toList();
        return new GoalView(
                layouts.layout(
                                reading,
                                "Doel " + goal.number() + ": " + goal.theme(),
                                goal.text(),
                                ListItems.path(goal),
                                true,
                                List.of(
                                        new LinkView("Home", "/"),
                                        new LinkView("Doelen", reading.address("/doelen"))),
                                Telling.of(Thing.a("WebPage"))
                                        .withFeeds(
                                                FeedLinkView.of(
                                                        "Nieuw over doel " + goal.number(),
                                                        ListItems.path(goal))))
                        .withDiscussions(
                                DiscussionItems.under(
                                        reading, DiscussionChange.Kind.GOAL, goal.number())),
                ListItems.goal(reading, goal, chosenBy(reading, goal.number())),
                reading.ask(new Question.Goals()).values().stream()
                        .map(other -> menuItem(reading, other, goal))
                        .toList(),
                participants,
                maps.of(reading, chose, "Kaart van Nederland met de gemeenten die dit doel kozen"),
                map(reading, goal),
                ActivityItems.of(
                        reading,
                        reading.ask(new ActivityQuestion.ForGoal(goal.number(), ACTIVITIES))),
                reading.ask(new Question.NewsAboutGoal(goal.number(), NEWS)).stream()
                        .map(ListItems::news)
                        .toList(),
                AgendaRows.of(
                        reading.ask(new AgendaQuestion.ComingAboutGoal(goal.number(), AGENDA))),
                ResourceItems.of(
                        reading,
                        reading.ask(new ResourceQuestion.AboutGoal(goal.number(), RESOURCES))));
    }

    private static LinkView map(Reading reading, GoalChange.Defined goal) {
        var parameters = new TreeMap<String, String>();
        parameters.put("doel", Integer.toString(goal.number()));
        reading.at().ifPresent(day -> parameters.put(Target.AT, day.toString()));
        return new LinkView("Bekijk ze op de kaart", new Target("/kaart", parameters).text());
    }

    private static NavigationItemView menuItem(
            Reading reading, GoalChange.Defined goal, GoalChange.Defined current) {
        return Layouts.item(
                reading,
                goal.number() + ". " + goal.theme(),
                ListItems.path(goal),
                ListItems.path(current));
    }

    private static String chosenBy(Reading reading, int goal) {
        int count = reading.ask(new Question.ParticipantsWithGoal(goal)).size();
        return "Gekozen door " + DutchText.count(count, "gemeente", "gemeenten");
    }
}
