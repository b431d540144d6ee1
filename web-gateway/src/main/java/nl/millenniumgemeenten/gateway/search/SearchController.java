package nl.millenniumgemeenten.gateway.search;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.layout.HtmlPages;
import nl.millenniumgemeenten.gateway.layout.Templates;
import nl.millenniumgemeenten.gateway.page.problem.ProblemPages;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;

/// The search page and what it suggests while somebody types. The page without a question comes
/// from the page store; an answer is made for whoever asks, because there is no end to what can be
/// asked. Nothing of what people type is kept or logged.
@Controller(Asked.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {
    private static final String TEMPLATE = "page/search";

    private final Site site;
    private final Search search;
    private final Suggestions suggestions;
    private final SearchPage page;
    private final Templates templates;
    private final StoredPages stored;
    private final ProblemPages problems;

    SearchController(
            Site site,
            Search search,
            Suggestions suggestions,
            SearchPage page,
            Templates templates,
            StoredPages stored,
            ProblemPages problems) {
        this.site = site;
        this.search = search;
        this.suggestions = suggestions;
        this.page = page;
        this.templates = templates;
        this.stored = stored;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> search(HttpRequest<?> request) {
        var image = site.image();
        if (!site.ready()) {
            return problems.starting(image, "/zoeken");
        }
        var asked =
                Asked.of(name -> request.getParameters().get(name, String.class, ""))
                        .knownIn(image);
        if (asked.query().isEmpty()) {
            return stored.document(
                            Asked.PATH,
                            Optional.empty(),
                            image,
                            reading ->
                                    Optional.of(
                                            StoredResponse.page(
                                                    templates.render(
                                                            TEMPLATE, page.empty(reading)))),
                            request)
                    .orElseThrow();
        }
        var found = search.find(asked);
        // What was found may come from a newer image than the one above.
        var now = site.image();
        var reading = new Reading(now);
        return found.map(one ->
                        HtmlPages.html(
                                HttpStatus.OK,
                                templates.render(TEMPLATE, page.view(reading, now, asked, one))))
                .orElseGet(() ->
                        HtmlPages.html(
                                        HttpStatus.SERVICE_UNAVAILABLE,
                                        templates.render(
                                                TEMPLATE, page.unavailable(reading, asked)))
                                .header("Retry-After", "5"));
    }

    @Get("/suggesties")
    @Produces("application/json")
    HttpResponse<List<SuggestionJson>> suggest(HttpRequest<?> request) {
        var asked = Asked.of(name -> request.getParameters().get(name, String.class, ""));
        return HttpResponse.ok(
                        suggestions.of(asked.query()).stream().map(SuggestionJson::of).toList())
                .header("Cache-Control", "no-store");
    }
}
