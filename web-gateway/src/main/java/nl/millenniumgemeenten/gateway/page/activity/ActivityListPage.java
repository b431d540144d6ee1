package nl.millenniumgemeenten.gateway.page.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.ActivitySearch;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;

/// Makes the list of activities.
@Singleton
public final class ActivityListPage {
    private static final int SIZE = 12;

    private final Layouts layouts;

    ActivityListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A page of the activities that a search finds, counted from 1.
    public ActivityListView view(Reading reading, ActivitySearch search, int page) {
        var answer = reading.ask(new ActivityQuestion.Found(search, page, SIZE));
        return new ActivityListView(
                layouts.layout(
                        reading,
                        "Activiteiten",
                        "Wat gemeenten doen voor de doelen: voorbeelden om van te leren.",
                        "/activiteiten",
                        search.equals(ActivitySearch.ALL) && page == 1,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Activiteiten", "/activiteiten"))),
                answer.everything() == 0,
                DutchText.count(answer.count(), "activiteit", "activiteiten"),
                !search.equals(ActivitySearch.ALL),
                filters(reading, search, answer),
                ActivityItems.of(reading, answer.shown()),
                new PagingView(
                        page > 1 ? search.path(page - 1) : "",
                        (long) page * SIZE < answer.count() ? search.path(page + 1) : ""));
    }

    private static List<ActivityFilterView> filters(
            Reading reading, ActivitySearch search, ActivityQuestion.Answer answer) {
        var goals = reading.ask(new Question.Goals());
        return List.of(
                new ActivityFilterView(
                        "Doel",
                        "filter-doel",
                        choices(
                                answer.goals(),
                                search.goal(),
                                0,
                                number -> {
                                    var goal = goals.get(number);
                                    return goal == null
                                            ? "Doel " + number
                                            : number + ". " + goal.theme();
                                },
                                search::withGoal)),
                new ActivityFilterView(
                        "Provincie",
                        "filter-provincie",
                        choices(
                                answer.provinces(),
                                chosen(search, answer.provinces()),
                                "",
                                Function.identity(),
                                search::withProvince)),
                new ActivityFilterView(
                        "Jaar",
                        "filter-jaar",
                        choices(
                                answer.years(),
                                search.year(),
                                0,
                                String::valueOf,
                                search::withYear)));
    }

    /// The name of the province that is asked for, as far as we know it.
    private static String chosen(ActivitySearch search, Map<String, Integer> provinces) {
        return search.province().isEmpty()
                ? ""
                : provinces.keySet().stream()
                        .filter(search::asksFor)
                        .findFirst()
                        .orElse(search.province());
    }

    /// Only what finds something can be chosen. What was chosen can be left again.
    private static <T> List<ActivityFilterView.Choice> choices(
            Map<T, Integer> counts,
            T chosen,
            T all,
            Function<T, String> label,
            Function<T, ActivitySearch> narrowed) {
        var choices = new ArrayList<ActivityFilterView.Choice>();
        choices.add(
                new ActivityFilterView.Choice(
                        "Alles", "", narrowed.apply(all).path(1), chosen.equals(all)));
        if (!chosen.equals(all) && !counts.containsKey(chosen)) {
            choices.add(
                    new ActivityFilterView.Choice(
                            label.apply(chosen), "0", narrowed.apply(chosen).path(1), true));
        }
        counts.forEach((value, count) ->
                choices.add(
                        new ActivityFilterView.Choice(
                                label.apply(value),
                                DutchText.number(count),
                                narrowed.apply(value).path(1),
                                value.equals(chosen))));
        return choices;
    }
}
