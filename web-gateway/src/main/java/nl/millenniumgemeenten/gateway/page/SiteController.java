package nl.millenniumgemeenten.gateway.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.page.municipality.MunicipalityListPage;
import nl.millenniumgemeenten.gateway.page.news.NewsListPage;
import nl.millenniumgemeenten.gateway.page.problem.ProblemPages;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteImage;

/// Every address that nothing else answers: the image says where it leads. Stored pages seldom come
/// here, because they are answered before routing.
@Controller
@Produces(MediaType.ALL) // a page is a page, whatever the client says it likes
@ExecuteOn(TaskExecutors.BLOCKING)
class SiteController {
    private final Site site;
    private final StoredPages stored;
    private final ProblemPages problems;
    private final Templates templates;
    private final MunicipalityListPage municipalityList;
    private final NewsListPage newsList;

    SiteController(
            Site site,
            StoredPages stored,
            ProblemPages problems,
            Templates templates,
            MunicipalityListPage municipalityList,
            NewsListPage newsList) {
        this.site = site;
        this.stored = stored;
        this.problems = problems;
        this.templates = templates;
        this.municipalityList = municipalityList;
        this.newsList = newsList;
    }

    @Get("/")
    HttpResponse<?> home(HttpRequest<?> request) {
        return show("/", request);
    }

    @Get("/{+path}")
    HttpResponse<?> page(String path, HttpRequest<?> request) {
        return show("/" + path, request);
    }

    /// The register, searched or narrowed. Not stored: there is no end to what can be asked.
    @Get("/gemeenten")
    HttpResponse<?> municipalities(
            @QueryValue(defaultValue = "") String zoek,
            @QueryValue(defaultValue = "alle") String toon,
            HttpRequest<?> request) {
        var search = MunicipalityListPage.Search.of(zoek, toon);
        if (search.equals(MunicipalityListPage.Search.ALL) || !site.ready()) {
            return show("/gemeenten", request);
        }
        var view = municipalityList.view(new Reading(site.image()), search);
        return HtmlPages.html(HttpStatus.OK, templates.render("page/municipality_list", view));
    }

    /// The news, or the part of it next to an article.
    @Get("/nieuws")
    HttpResponse<?> news(
            @QueryValue(defaultValue = "0") long voor,
            @QueryValue(defaultValue = "0") long na,
            HttpRequest<?> request) {
        var part = NewsListPage.Part.of(voor, na);
        if (part.equals(NewsListPage.Part.NEWEST) || !site.ready()) {
            return show("/nieuws", request);
        }
        var view = newsList.view(new Reading(site.image()), part);
        return HtmlPages.html(HttpStatus.OK, templates.render("page/news_list", view));
    }

    private HttpResponse<?> show(String path, HttpRequest<?> request) {
        if (path.startsWith("/assets/")) {
            return stored.file(path, request)
                    .<HttpResponse<?>>map(file -> file)
                    .orElseGet(() -> problems.notFound(site.image()));
        }
        if (!site.ready()) {
            return problems.starting(site.image());
        }
        SiteImage image = site.image();
        return switch (image.route(path)) {
            case Route.Moved(var target) -> HttpResponse.permanentRedirect(URI.create(target));
            case Route.Gone(var title, var withdrawnAt) -> problems.gone(image, title, withdrawnAt);
            case Route.Missing() -> problems.notFound(image);
            case Route.Home _,
                    Route.Page _,
                    Route.NewsList _,
                    Route.NewsArticle _,
                    Route.MunicipalityList _,
                    Route.Municipality _,
                    Route.Goals _,
                    Route.Goal _ ->
                    stored.page(path, image, request)
                            .<HttpResponse<?>>map(page -> page)
                            .orElseGet(() -> problems.notFound(image));
        };
    }
}
