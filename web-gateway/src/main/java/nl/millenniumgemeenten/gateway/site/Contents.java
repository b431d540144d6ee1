package nl.millenniumgemeenten.gateway.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.events.AgendaItemChange;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.events.IssueChange;
import nl.millenniumgemeenten.events.MediaChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.events.PageChange;
import nl.millenniumgemeenten.events.RedirectChange;
import nl.millenniumgemeenten.events.ResourceChange;
import nl.millenniumgemeenten.events.Topic;
import org.jspecify.annotations.Nullable;

/// What editors wrote, of every kind. All of it is known by a UUID and can be erased.
public record Contents(
        PageTree pages,
        NewsIndex news,
        Agenda agenda,
        Resources resources,
        Alerts alerts,
        Media media,
        Redirects redirects,
        IssueIndex issues) {

    static final Contents EMPTY =
            new Contents(
                    PageTree.EMPTY,
                    NewsIndex.EMPTY,
                    Agenda.EMPTY,
                    Resources.EMPTY,
                    Alerts.EMPTY,
                    Media.EMPTY,
                    Redirects.EMPTY,
                    IssueIndex.EMPTY);

    private static final Pattern NUMBERED =
            Pattern.compile("/(nieuws|agenda|hulpbronnen)/(\\d{1,15})-(.+)");
    private static final Pattern ISSUE = Pattern.compile("/nieuwsbrief/(\\d{1,15})(?:-.*)?");

    Contents with(PageChange page) {
        return new Contents(
                pages.with(page), news, agenda, resources, alerts, media, redirects, issues);
    }

    Contents with(NewsArticleChange article) {
        return new Contents(
                pages, news.with(article), agenda, resources, alerts, media, redirects, issues);
    }

    Contents with(AgendaItemChange item) {
        return new Contents(
                pages, news, agenda.with(item), resources, alerts, media, redirects, issues);
    }

    Contents with(ResourceChange resource) {
        return new Contents(
                pages, news, agenda, resources.with(resource), alerts, media, redirects, issues);
    }

    Contents with(AlertChange alert) {
        return new Contents(
                pages, news, agenda, resources, alerts.with(alert), media, redirects, issues);
    }

    Contents with(MediaChange medium) {
        return new Contents(
                pages, news, agenda, resources, alerts, media.with(medium), redirects, issues);
    }

    Contents with(RedirectChange redirect) {
        return new Contents(
                pages, news, agenda, resources, alerts, media, redirects.with(redirect), issues);
    }

    Contents with(IssueChange issue) {
        return new Contents(
                pages, news, agenda, resources, alerts, media, redirects, issues.with(issue));
    }

    /// Without what has this id on this topic.
    Contents without(Topic topic, UUID id) {
        return switch (topic) {
            case PAGES ->
                    new Contents(
                            pages.without(id),
                            news,
                            agenda,
                            resources,
                            alerts,
                            media,
                            redirects,
                            issues);
            case NEWS_ARTICLES ->
                    new Contents(
                            pages,
                            news.without(id),
                            agenda,
                            resources,
                            alerts,
                            media,
                            redirects,
                            issues);
            case AGENDA_ITEMS ->
                    new Contents(
                            pages,
                            news,
                            agenda.without(id),
                            resources,
                            alerts,
                            media,
                            redirects,
                            issues);
            case RESOURCES ->
                    new Contents(
                            pages,
                            news,
                            agenda,
                            resources.without(id),
                            alerts,
                            media,
                            redirects,
                            issues);
            case ALERTS ->
                    new Contents(
                            pages,
                            news,
                            agenda,
                            resources,
                            alerts.without(id),
                            media,
                            redirects,
                            issues);
            case MEDIA ->
                    new Contents(
                            pages,
                            news,
                            agenda,
                            resources,
                            alerts,
                            media.without(id),
                            redirects,
                            issues);
            case REDIRECTS ->
                    new Contents(
                            pages,
                            news,
                            agenda,
                            resources,
                            alerts,
                            media,
                            redirects.without(id),
                            issues);
            case ISSUES ->
                    new Contents(
                            pages,
                            news,
                            agenda,
                            resources,
                            alerts,
                            media,
                            redirects,
                            issues.without(id));
            default -> throw new IllegalArgumentException("No content: " + topic);
        };
    }

    /// The last change of what has this id on this topic.
    @Nullable Change latest(Topic topic, UUID id) {
        return switch (topic) {
            case PAGES -> pages.byId().get(id);
            case NEWS_ARTICLES -> news.byId().get(id);
            case AGENDA_ITEMS -> agenda.byId().get(id);
            case RESOURCES -> resources.byId().get(id);
            case ALERTS -> alerts.byId().get(id);
            case MEDIA -> media.byId().get(id);
            case REDIRECTS -> redirects.byId().get(id);
            case ISSUES -> issues.byId().get(id);
            default -> throw new IllegalArgumentException("No content: " + topic);
        };
    }

    /// The last change of everything.
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.addAll(pages.byId().values());
        changes.addAll(news.byId().values());
        changes.addAll(agenda.byId().values());
        changes.addAll(resources.byId().values());
        changes.addAll(alerts.byId().values());
        changes.addAll(media.byId().values());
        changes.addAll(redirects.byId().values());
        changes.addAll(issues.byId().values());
        return changes;
    }

    /// Whether an address is one of something with a number.
    static boolean isNumbered(String path) {
        return NUMBERED.matcher(path).matches() || ISSUE.matcher(path).matches();
    }

    /// Where the address of something with a number leads; nothing if it is no such address.
    Optional<Route> routeOfNumbered(String path) {
        var issue = ISSUE.matcher(path);
        if (issue.matches()) {
            return Optional.of(issues.route(Long.parseLong(issue.group(1)), path));
        }
        var address = NUMBERED.matcher(path);
        if (!address.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(address.group(2));
        var slug = address.group(3);
        return Optional.of(
                switch (address.group(1)) {
                    case "nieuws" -> news.route(number, slug);
                    case "agenda" -> agenda.route(number, slug);
                    default -> resources.route(number, slug);
                });
    }
}
