package nl.millenniumgemeenten.gateway.feed;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.AgendaAnswer;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.IssueQuestion;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceQuestion;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Makes the feeds that belong to pages.
@Singleton
final class Feeds {
    /// How far back a feed goes: what is older stands on the site.
    static final int MOST_PAGES = 99;

    private static final int SIZE = 20;

    private final SiteConfiguration configuration;

    Feeds(SiteConfiguration configuration) {
        this.configuration = configuration;
    }

    /// Whether a page has a feed.
    static boolean has(Route page) {
        return switch (page) {
            case Route.NewsList _,
                    Route.ActivityList _,
                    Route.AgendaList _,
                    Route.ResourceList _,
                    Route.DiscussionList _,
                    Route.Newsletter _,
                    Route.Goal _,
                    Route.Municipality _ ->
                    true;
            default -> false;
        };
    }

    /// A part of the feed of the page at a path, counted from 1; nothing where there is none.
    Optional<Feed> feed(String path, int page, Reading reading) {
        var entries =
                new FeedEntries(reading, configuration.zone(), configuration.url().toString());
        // One more than is shown tells whether there is more.
        int most = page * SIZE + 1;
        return switch (reading.ask(new Question.RouteOf(path))) {
            case Route.NewsList _ ->
                    feed(
                            reading,
                            path,
                            "Nieuws",
                            "Het nieuws van de campagne.",
                            page,
                            reading.ask(new Question.NewestNews(most)).stream()
                                    .map(entries::news)
                                    .toList());
            case Route.ActivityList _ ->
                    feed(
                            reading,
                            path,
                            "Activiteiten",
                            "Wat gemeenten doen voor de doelen.",
                            page,
                            reading.ask(new ActivityQuestion.Newest(most)).stream()
                                    .map(entries::activity)
                                    .toList());
            case Route.AgendaList _ ->
                    feed(
                            reading,
                            path,
                            "Agenda",
                            "Wat er nieuw op de agenda staat.",
                            page,
                            newest(items(reading).map(entries::agendaItem).toList()));
            case Route.ResourceList _ ->
                    feed(
                            reading,
                            path,
                            "Hulpbronnen",
                            "Nieuwe gidsen, cursussen, advies en brochures.",
                            page,
                            reading.ask(new ResourceQuestion.Newest(most)).stream()
                                    .map(entries::resource)
                                    .toList());
            case Route.DiscussionList _ ->
                    feed(
                            reading,
                            path,
                            "Discussies",
                            "Nieuwe discussies.",
                            page,
                            newest(
                                    reading.ask(new DiscussionQuestion.Opened(most)).stream()
                                            .map(entries::discussion)
                                            .toList()));
            case Route.Newsletter _ ->
                    feed(
                            reading,
                            path,
                            "Nieuwsbrief",
                            "De nieuwsbrieven van de campagne.",
                            page,
                            reading.ask(new IssueQuestion.Newest(most)).stream()
                                    .map(entries::issue)
                                    .toList());
            case Route.Goal(var goal) ->
                    feed(
                            reading,
                            path,
                            "Doel " + goal.number() + ": " + goal.theme(),
                            "Wat er nieuw is over dit doel: " + goal.text(),
                            page,
                            ofGoal(reading, entries, goal.number(), most));
            case Route.Municipality(var municipality) ->
                    feed(
                            reading,
                            path,
                            municipality.name(),
                            "Wat er nieuw is over " + municipality.name() + ".",
                            page,
                            ofMunicipality(reading, entries, municipality.code(), most));
            default -> Optional.empty();
        };
    }

    private static List<FeedEntry> ofGoal(
            Reading reading, FeedEntries entries, int goal, int most) {
        var all = new ArrayList<FeedEntry>();
        reading.ask(new Question.NewsAboutGoal(goal, most))
                .forEach(article -> all.add(entries.news(article)));
        reading.ask(new ActivityQuestion.ForGoal(goal, most))
                .forEach(activity -> all.add(entries.activity(activity)));
        reading.ask(new ResourceQuestion.AboutGoal(goal, most))
                .forEach(resource -> all.add(entries.resource(resource)));
        items(reading)
                .filter(item -> item.goals().contains(goal))
                .forEach(item -> all.add(entries.agendaItem(item)));
        return newest(all);
    }

    /// With what was told of the municipalities that went into it.
    private static List<FeedEntry> ofMunicipality(
            Reading reading, FeedEntries entries, String code, int most) {
        var all = new ArrayList<FeedEntry>();
        reading.ask(new Question.NewsAboutMunicipality(code, most))
                .forEach(article -> all.add(entries.news(article)));
        reading.ask(new ActivityQuestion.OfMunicipality(code, most))
                .forEach(activity -> all.add(entries.activity(activity)));
        reading.ask(new ResourceQuestion.AboutMunicipality(code, most))
                .forEach(resource -> all.add(entries.resource(resource)));
        reading.ask(new AgendaAnswer.ItemsAboutMunicipality(code))
                .forEach(item -> all.add(entries.agendaItem(item)));
        return newest(all);
    }

    private static Stream<AgendaItemChange.Published> items(Reading reading) {
        return reading.ask(new AgendaQuestion.Everything()).byId().values().stream()
                .filter(AgendaItemChange.Published.class::isInstance)
                .map(AgendaItemChange.Published.class::cast);
    }

    private static List<FeedEntry> newest(List<FeedEntry> entries) {
        return entries.stream().sorted(FeedEntry.NEWEST_FIRST).toList();
    }

    private static Optional<Feed> feed(
            Reading reading,
            String path,
            String title,
            String subtitle,
            int page,
            List<FeedEntry> newest) {
        var campaign = reading.ask(new Question.Campaign());
        var name = campaign.map(CampaignChange.Configured::name).orElse("Gemeentencampagne");
        var shown = newest.stream().skip((page - 1L) * SIZE).limit(SIZE).toList();
        if (shown.isEmpty() && page > 1) {
            return Optional.empty();
        }
        return Optional.of(
                new Feed(
                        path,
                        name + " – " + title,
                        subtitle,
                        campaign.map(CampaignChange.Configured::organiser)
                                .filter(organiser -> !organiser.isBlank())
                                .orElse(name),
                        page,
                        newest.size() > page * SIZE && page < MOST_PAGES,
                        shown.stream()
                                .map(FeedEntry::updatedAt)
                                .max(Instant::compareTo)
                                .or(() -> campaign.map(CampaignChange.Configured::configuredAt))
                                .orElse(Instant.EPOCH),
                        shown));
    }
}
