package nl.millenniumgemeenten.gateway.sitemap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.gateway.layout.ListItems;
import nl.millenniumgemeenten.gateway.site.Activities;
import nl.millenniumgemeenten.gateway.site.ActivityQuestion;
import nl.millenniumgemeenten.gateway.site.Agenda;
import nl.millenniumgemeenten.gateway.site.AgendaQuestion;
import nl.millenniumgemeenten.gateway.site.DiscussionQuestion;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.IssueIndex;
import nl.millenniumgemeenten.gateway.site.IssueQuestion;
import nl.millenniumgemeenten.gateway.site.ListedQuestion;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Question;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceQuestion;
import nl.millenniumgemeenten.gateway.site.Resources;
import nl.millenniumgemeenten.gateway.site.Timeline;

/// A part of the site with maps of its own, so that news does not make the map of all
/// municipalities anew.
enum Section {
    OVERZICHTEN,
    PAGINAS,
    NIEUWS,
    GEMEENTEN,
    DOELEN,
    ACTIVITEITEN,
    AGENDA,
    HULPBRONNEN,
    NIEUWSBRIEVEN,
    DISCUSSIES;

    private static final List<String> LISTS =
            List.of(
                    "/",
                    "/gemeenten",
                    "/kaart",
                    "/cijfers",
                    "/doelen",
                    "/activiteiten",
                    "/nieuws",
                    "/agenda",
                    "/hulpbronnen",
                    Discussions.PATH,
                    Timeline.PATH,
                    IssueIndex.PATH,
                    IssueIndex.ARCHIVE,
                    "/open-data",
                    "/feeds");

    /// The section that addresses write so.
    static Optional<Section> of(String slug) {
        return Stream.of(values()).filter(section -> section.slug().equals(slug)).findFirst();
    }

    /// As addresses write it.
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pages in it, always in the same order.
    List<ListedPage> pages(Reading reading) {
        return switch (this) {
            case OVERZICHTEN -> LISTS.stream().map(path -> new ListedPage(path, null)).toList();
            case PAGINAS ->
                    reading.ask(new ListedQuestion.Pages()).stream()
                            .map(page -> new ListedPage(page.path(), page.publishedAt()))
                            .toList();
            case NIEUWS ->
                    reading.ask(new ListedQuestion.News()).values().stream()
                            .map(article ->
                                    new ListedPage(NewsIndex.path(article), article.publishedAt()))
                            .toList();
            case GEMEENTEN -> municipalities(reading);
            case DOELEN ->
                    reading.ask(new Question.Goals()).values().stream()
                            .map(goal -> new ListedPage(ListItems.path(goal), goal.definedAt()))
                            .toList();
            case ACTIVITEITEN ->
                    reading.ask(new ActivityQuestion.Everything()).newest().values().stream()
                            .map(activity ->
                                    new ListedPage(
                                            Activities.path(activity), activity.publishedAt()))
                            .toList();
            case AGENDA ->
                    reading.ask(new AgendaQuestion.Everything()).byNumber().values().stream()
                            .filter(AgendaItemChange.Published.class::isInstance)
                            .map(AgendaItemChange.Published.class::cast)
                            .sorted(Comparator.comparingLong(AgendaItemChange.Published::number))
                            .map(item -> new ListedPage(Agenda.path(item), item.publishedAt()))
                            .toList();
            case HULPBRONNEN ->
                    reading.ask(new ResourceQuestion.Everything()).newest().values().stream()
                            .map(resource ->
                                    new ListedPage(
                                            Resources.path(resource), resource.publishedAt()))
                            .toList();
            case NIEUWSBRIEVEN ->
                    reading.ask(new IssueQuestion.Everything()).values().stream()
                            .map(issue ->
                                    new ListedPage(IssueIndex.path(issue), issue.publishedAt()))
                            .toList();
            case DISCUSSIES ->
                    reading.ask(new DiscussionQuestion.Opened(Integer.MAX_VALUE)).stream()
                            .map(listed ->
                                    new ListedPage(
                                            Discussions.path(listed.discussion()), listed.lastAt()))
                            .toList();
        };
    }

    /// Of two with the same slug the site shows one.
    private static List<ListedPage> municipalities(Reading reading) {
        var pages = new ArrayList<ListedPage>();
        var slugs = new HashSet<String>();
        for (var one : reading.ask(new ListedQuestion.Municipalities()).values()) {
            if (slugs.add(one.slug())) {
                pages.add(new ListedPage("/gemeenten/" + one.slug(), one.recordedAt()));
            }
        }
        return pages;
    }
}
