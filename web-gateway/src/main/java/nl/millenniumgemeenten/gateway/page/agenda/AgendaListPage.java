package nl.millenniumgemeenten.gateway.page.agenda;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.millenniumgemeenten.gateway.layout.ChoicesView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FeedLinkView;
import nl.millenniumgemeenten.gateway.layout.Layouts;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.PagingView;
import nl.millenniumgemeenten.gateway.layout.Telling;
import nl.millenniumgemeenten.gateway.layout.Thing;
import nl.millenniumgemeenten.gateway.site.AgendaAnswer;
import nl.millenniumgemeenten.gateway.site.AgendaSearch;
import nl.millenniumgemeenten.gateway.site.Calendar.Occurrence;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the agenda.
@Singleton
public final class AgendaListPage {
    /// The whole agenda as a calendar file.
    public static final String CALENDAR = "/agenda/agenda.ics";

    /// As many as people look through without losing their way.
    private static final int SIZE = 100;

    private final Layouts layouts;
    private final SiteConfiguration configuration;

    AgendaListPage(Layouts layouts, SiteConfiguration configuration) {
        this.layouts = layouts;
        this.configuration = configuration;
    }

    /// A page of what a search finds, counted from 1, month by month.
    public AgendaListView view(Reading reading, AgendaSearch search, int page) {
        var answer = reading.ask(new AgendaAnswer.Found(search, page, SIZE));
        boolean past = search.year() > 0;
        return new AgendaListView(
                layouts.layout(
                        reading,
                        past ? "Agenda van " + search.year() : "Agenda",
                        "Bijeenkomsten, cursussen en andere momenten van de campagne.",
                        "/agenda",
                        search.equals(AgendaSearch.ALL) && page == 1,
                        List.of(new LinkView("Home", "/")),
                        Telling.of(Thing.a("CollectionPage"))
                                .withFeeds(FeedLinkView.of("Agenda", "/agenda"))),
                past ? "Agenda van " + search.year() : "Agenda",
                !answer.anything(),
                past,
                !search.equals(AgendaSearch.ALL),
                filters(reading, search, answer),
                months(answer.shown()),
                new PagingView(
                        page > 1 ? search.path(page - 1) : "",
                        answer.more() ? search.path(page + 1) : ""),
                past ? "" : recurringUntil(answer),
                "webcal://" + configuration.url().getRawAuthority() + CALENDAR,
                CALENDAR);
    }

    /// Until when what recurs is told; empty where nothing does, or where more is to come.
    private static String recurringUntil(AgendaAnswer answer) {
        return !answer.more()
                        && answer.shown().stream().anyMatch(one -> one.item().recurrence() != null)
                ? DutchText.date(answer.until())
                : "";
    }

    private static List<AgendaListView.Month> months(List<Occurrence> occurrences) {
        var months = new LinkedHashMap<YearMonth, List<Occurrence>>();
        for (var occurrence : occurrences) {
            months.computeIfAbsent(YearMonth.from(occurrence.day().on()), _ -> new ArrayList<>())
                    .add(occurrence);
        }
        return months.entrySet().stream()
                .map(entry ->
                        new AgendaListView.Month(
                                AgendaRows.month(entry.getKey()),
                                "maand-" + entry.getKey(),
                                AgendaRows.of(entry.getValue())))
                .toList();
    }

    private static List<ChoicesView> filters(
            Reading reading, AgendaSearch search, AgendaAnswer answer) {
        var filters = new ArrayList<ChoicesView>();
        filters.add(when(search, answer));
        var known = reading.ask(new Question.Goals());
        var goals = new ArrayList<ChoicesView.Choice>();
        goals.add(choice("Alles", search.withGoal(0), search));
        for (int number : answer.goals()) {
            var goal = known.get(number);
            if (goal != null) {
                goals.add(choice(number + ". " + goal.theme(), search.withGoal(number), search));
            }
        }
        var municipalities = new ArrayList<ChoicesView.Choice>();
        municipalities.add(choice("Alles", search.withMunicipality(""), search));
        for (var one : answer.municipalities()) {
            municipalities.add(choice(one.name(), search.withMunicipality(one.slug()), search));
        }
        if (goals.size() > 1) {
            filters.add(new ChoicesView("Doel", "filter-doel", goals));
        }
        if (municipalities.size() > 1) {
            filters.add(new ChoicesView("Gemeente", "filter-gemeente", municipalities));
        }
        return filters;
    }

    private static ChoicesView when(AgendaSearch search, AgendaAnswer answer) {
        var choices = new ArrayList<ChoicesView.Choice>();
        choices.add(choice("Wat er komt", search.withYear(0), search));
        for (int year : answer.years()) {
            choices.add(choice("Geweest in " + year, search.withYear(year), search));
        }
        return new ChoicesView("Wanneer", "filter-wanneer", choices);
    }

    private static ChoicesView.Choice choice(
            String label, AgendaSearch next, AgendaSearch current) {
        return new ChoicesView.Choice(label, "", next.path(1), next.equals(current));
    }
}
