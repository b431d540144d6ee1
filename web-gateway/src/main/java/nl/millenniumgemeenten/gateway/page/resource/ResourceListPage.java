package nl.millenniumgemeenten.gateway.page.resource;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.layout.ChoicesView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceAnswer;
import nl.millenniumgemeenten.gateway.site.ResourceSearch;

/// Makes the list of resources.
@Singleton
public final class ResourceListPage {
    private static final int SIZE = 20;

    private final Layouts layouts;

    ResourceListPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /// A page of the resources that a search finds, counted from 1.
    public ResourceListView view(Reading reading, ResourceSearch search, int page) {
        var answer = reading.ask(new ResourceAnswer.Found(search, page, SIZE));
        return new ResourceListView(
                layouts.layout(
                        reading,
                        "Hulpbronnen",
                        "Gidsen, cursussen, advies en brochures voor gemeenten.",
                        "/hulpbronnen",
                        search.equals(ResourceSearch.ALL) && page == 1,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Hulpbronnen", "/hulpbronnen"))),
                answer.everything() == 0,
                DutchText.count(answer.count(), "hulpbron", "hulpbronnen"),
                filters(reading, search, answer),
                ResourceItems.of(reading, answer.shown()),
                new PagingView(
                        page > 1 ? search.path(page - 1) : "",
                        (long) page * SIZE < answer.count() ? search.path(page + 1) : ""));
    }

    private static List<ChoicesView> filters(
            Reading reading, ResourceSearch search, ResourceAnswer answer) {
        var goals = reading.ask(new Question.Goals());
        var filters = new ArrayList<ChoicesView>();
        add(
                filters,
                "Soort",
                search,
                answer.types(),
                search.withType(""),
                ResourceItems::name,
                type -> search.withType(ResourceAnswer.slug(type)));
        add(
                filters,
                "Doel",
                search,
                answer.goals(),
                search.withGoal(0),
                number -> {
                    var goal = goals.get(number);
                    return goal == null ? "Doel " + number : number + ". " + goal.theme();
                },
                search::withGoal);
        add(
                filters,
                "Thema",
                search,
                answer.themes(),
                search.withTheme(""),
                slug -> answer.themeNames().getOrDefault(slug, slug),
                search::withTheme);
        add(
                filters,
                "Gemeente",
                search,
                answer.municipalities(),
                search.withMunicipality(""),
                code ->
                        reading.ask(new Question.MunicipalityWith(code))
                                .map(MunicipalityChange.Recorded::name)
                                .orElse(code),
                code ->
                        search.withMunicipality(
                                reading.ask(new Question.MunicipalityWith(code))
                                        .map(MunicipalityChange.Recorded::slug)
                                        .orElse("")));
        return filters;
    }

    private static <K> void add(
            List<ChoicesView> filters,
            String name,
            ResourceSearch search,
            Map<K, Integer> counts,
            ResourceSearch open,
            Function<K, String> label,
            Function<K, ResourceSearch> choose) {
        if (counts.isEmpty() && open.equals(search)) {
            return;
        }
        var choices = new ArrayList<ChoicesView.Choice>();
        choices.add(new ChoicesView.Choice("Alles", "", open.path(1), open.equals(search)));
        counts.forEach((key, count) -> {
            var next = choose.apply(key);
            choices.add(
                    new ChoicesView.Choice(
                            label.apply(key),
                            DutchText.number(count),
                            next.path(1),
                            next.equals(search)));
        });
        filters.add(new ChoicesView(name, "filter-" + ResourceSearch.slug(name), choices));
    }
}
