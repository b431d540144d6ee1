package nl.millenniumgemeenten.gateway.page;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.page.map.MapSearch;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalityListPage;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalitySearch;
import nl.millenniumgemeenten.gateway.page.news.NewsListPage;
import nl.millenniumgemeenten.gateway.page.problem.ProblemPages;
import nl.millenniumgemeenten.gateway.page.store.PageRenderer;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.ActivitySearch;
import nl.millenniumgemeenten.gateway.site.AgendaSearch;
import nl.millenniumgemeenten.gateway.site.Discussions;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.ResourceSearch;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;
import nl.millenniumgemeenten.gateway.site.Timeline;
import org.jspecify.annotations.Nullable;

/// Answers every address that no controller claims: the image says where it leads, so the public
/// site has no routes of its own. A filter and not a route that matches all: that would compete
/// with the controllers. Stored pages seldom come here, because they are answered before routing.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SiteFilter {
    private static final int MOST_CHOICES_STORED = 1;

    private final Site site;
    private final StoredPages stored;
    private final PageRenderer renderer;
    private final ProblemPages problems;
    private final Templates templates;
    private final MunicipalityListPage municipalityList;
    private final NewsListPage newsList;

    SiteFilter(
            Site site,
            StoredPages stored,
            PageRenderer renderer,
            ProblemPages problems,
            Templates templates,
            MunicipalityListPage municipalityList,
            NewsListPage newsList) {
        this.site = site;
        this.stored = stored;
        this.renderer = renderer;
        this.problems = problems;
        this.templates = templates;
        this.municipalityList = municipalityList;
        this.newsList = newsList;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var reading =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reading || RouteAttributes.getRouteMatch(request).isPresent()) {
            return null;
        }
        var path = withoutSlash(request.getUri().getPath());
        Optional<LocalDate> at;
        switch (AskedDay.in(request, path, site.image().register().today())) {
            case AskedDay.Today() -> at = Optional.empty();
            case AskedDay.On(var day) -> at = Optional.of(day);
            case AskedDay.Unusable(var why) -> {
                return problems.error(
                        site.image(),
                        path,
                        HttpStatus.BAD_REQUEST,
                        "Deze datum kunnen we niet gebruiken",
                        List.of(why),
                        "");
            }
        }
        return switch (path) {
            case "/gemeenten" -> municipalities(request, at);
            case "/kaart" ->
                    show(
                            MapSearch.of(parameters(request)).knownIn(site.image()).target(at),
                            request);
            case "/nieuws" -> news(request);
            case "/activiteiten" -> show(activities(request), request);
            case "/agenda" -> show(agenda(request), request);
            case "/hulpbronnen" -> resources(request);
            case Discussions.PATH, Timeline.PATH -> show(paged(path, request), request);
            default ->
                    // Also where it stood before: the page goes along to where it is now.
                    path.startsWith(Discussions.PATH + "/")
                            ? show(paged(path, request), request)
                            : show(dated(path, at), request);
        };
    }

    /// The register, searched, narrowed or as it was on a day. A search for a name is not stored,
    /// nor one for what we do not know: there is no end to what can be asked.
    private HttpResponse<?> municipalities(HttpRequest<?> request, Optional<LocalDate> at) {
        var search = MunicipalitySearch.of(parameters(request)).knownIn(site.image());
        var unknown = search.leavesOut(parameters(request));
        if ((search.query().isEmpty() && unknown.isEmpty()) || !site.ready()) {
            return show(search.target(at), request);
        }
        var view = municipalityList.view(new Reading(site.image(), at), search, unknown);
        return HtmlPages.html(HttpStatus.OK, templates.render("page/municipality_list", view));
    }

    /// The news, or the part of it next to an article.
    private HttpResponse<?> news(HttpRequest<?> request) {
        var parameters = request.getParameters();
        var part =
                NewsListPage.Part.of(
                        parameters.get("voor", Long.class, 0L),
                        parameters.get("na", Long.class, 0L));
        if (part.equals(NewsListPage.Part.NEWEST) || !site.ready()) {
            return show(Target.of("/nieuws"), request);
        }
        return StoredPages.madeNow(
                        Optional.empty(),
                        site.image(),
                        reading -> Optional.of(newsPart(reading, part)),
                        request)
                .orElseThrow();
    }

    private StoredResponse newsPart(Reading reading, NewsListPage.Part part) {
        return StoredResponse.page(
                templates.render("page/news_list", newsList.view(reading, part)));
    }

    /// The resources, narrowed or further on.
    private HttpResponse<?> resources(HttpRequest<?> request) {
        var parameters = parameters(request);
        var search = ResourceSearch.of(parameters).knownIn(site.image());
        return show(search.target(ResourceSearch.page(parameters)), request);
    }

    /// The agenda, narrowed or further on.
    private Target agenda(HttpRequest<?> request) {
        var parameters = parameters(request);
        return AgendaSearch.of(parameters)
                .knownIn(site.image())
                .target(AgendaSearch.page(parameters));
    }

    /// The activities, narrowed or further on.
    private Target activities(HttpRequest<?> request) {
        var parameters = parameters(request);
        return ActivitySearch.of(parameters)
                .knownIn(site.image())
                .target(ActivitySearch.page(parameters));
    }

    private static UnaryOperator<String> parameters(HttpRequest<?> request) {
        return name -> request.getParameters().get(name, String.class, "");
    }

    /// A list of which a page is asked for, or its first.
    private static Target paged(String path, HttpRequest<?> request) {
        int page = Target.number(parameters(request).apply(Target.PAGE));
        return page > 1 ? Target.of(path, Target.PAGE, Integer.toString(page)) : Target.of(path);
    }

    private static int page(Target target) {
        return Math.max(1, Target.number(target.parameter(Target.PAGE)));
    }

    private static String withoutSlash(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }

    private static Target dated(String path, Optional<LocalDate> at) {
        return at.map(day -> Target.of(path, Target.AT, day.toString()))
                .orElseGet(() -> Target.of(path));
    }

    private HttpResponse<?> show(Target target, HttpRequest<?> request) {
        var path = target.path();
        if (path.startsWith("/assets/")) {
            return stored.file(path, request)
                    .<HttpResponse<?>>map(file -> file)
                    .orElseGet(() -> problems.notFound(site.image(), path));
        }
        if (!site.ready()) {
            return problems.starting(site.image(), path);
        }
        SiteImage image = site.image();
        return switch (image.route(path)) {
            case Route.Moved(var next) ->
                    HttpResponse.permanentRedirect(askingTheSame(next, target));
            case Route.Merged(var part) ->
                    // For good, but not to the same place: what moved may move on.
                    HttpResponse.redirect(
                                    Locations.of(
                                            image.discussions().placeInWhole(part, page(target))))
                            .header("Cache-Control", "no-cache");
            case Route.ForNow(var place) -> HttpResponse.seeOther(Locations.of(place));
            case Route.Elsewhere(var address) ->
                    HttpResponse.permanentRedirect(Locations.of(address));
            case Route.Gone(var title, var withdrawnAt) ->
                    problems.gone(image, path, title, withdrawnAt);
            case Route.Missing() -> problems.notFound(image, path);
            case Route.Home _,
                    Route.Page _,
                    Route.NewsList _,
                    Route.NewsArticle _,
                    Route.AgendaList _,
                    Route.AgendaItem _,
                    Route.ResourceList _,
                    Route.Resource _,
                    Route.MunicipalityList _,
                    Route.Municipality _,
                    Route.CampaignMap _,
                    Route.Figures _,
                    Route.Goals _,
                    Route.Goal _,
                    Route.ActivityList _,
                    Route.Activity _,
                    Route.OpenData _,
                    Route.FeedList _,
                    Route.Newsletter _,
                    Route.DiscussionList _,
                    Route.Discussion _,
                    Route.PostList _,
                    Route.IssueList _,
                    Route.Issue _ ->
                    request.getUri().getPath().equals(path)
                            ? page(target, image, request)
                                    .orElseGet(() -> problems.notFound(image, path))
                            // With a slash at the end: the same page, of the same day.
                            : HttpResponse.permanentRedirect(Locations.of(target.text()));
        };
    }

    /// A list that is narrowed in several ways at once is made for who asks: there is no end to the
    /// ways, and whoever tries them all must not push the pages of the site out of the store. Its
    /// tag is of what it says, as that of every page, so that who has it already gets it not again.
    private Optional<HttpResponse<?>> page(Target target, SiteImage image, HttpRequest<?> request) {
        return target.choices() <= MOST_CHOICES_STORED
                ? stored.page(target, image, request).map(page -> page)
                : StoredPages.madeNow(
                                target.at(),
                                image,
                                reading ->
                                        renderer.render(target, reading).map(StoredResponse::page),
                                request)
                        .map(page -> page);
    }

    /// Who followed a former address stays on the day and the page that were asked for, unless an
    /// editor said what is to be asked there.
    private static URI askingTheSame(String next, Target asked) {
        boolean asksItself = next.contains("?") || next.contains("#");
        return Locations.of(asksItself ? next : new Target(next, asked.parameters()).text());
    }
}
