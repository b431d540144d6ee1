package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.form.ClientAddress;
import nl.millenniumgemeenten.gateway.form.RateLimit;
import nl.millenniumgemeenten.gateway.service.FediverseService;
import nl.millenniumgemeenten.gateway.site.NewsIndex;
import nl.millenniumgemeenten.gateway.site.Site;

/// The documents by which other servers find the account of the site and read what it posted.
@Controller
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class FediverseController {
    private static final int LONGEST = 1000;

    /// A server that is new to us asks for a handful of documents; one that asks for hundreds looks
    /// for something else.
    private static final int MOST_PER_MINUTE = 300;

    private final FediverseService service;
    private final Site site;
    private final ClientAddress clients;
    private final RateLimit limit;

    FediverseController(
            FediverseService service, Site site, ClientAddress clients, InstantSource clock) {
        this.service = service;
        this.site = site;
        this.clients = clients;
        this.limit = new RateLimit(MOST_PER_MINUTE, Duration.ofMinutes(1), clock);
    }

    @Get("/.well-known/webfinger")
    HttpResponse<?> find(
            @QueryValue(value = "resource", defaultValue = "") String resource,
            HttpRequest<?> request) {
        return document("webfinger?resource=", resource, request);
    }

    @Get("/.well-known/nodeinfo")
    HttpResponse<?> whereAbout(HttpRequest<?> request) {
        return document("nodeinfo", request);
    }

    @Get("/nodeinfo/2.1")
    HttpResponse<?> about(HttpRequest<?> request) {
        return document("nodeinfo/2.1", request);
    }

    /// The account; people are sent to the site itself.
    @Get(FediverseAddresses.ACTOR)
    HttpResponse<?> actor(HttpRequest<?> request) {
        return isBrowser(request) ? onward("/") : negotiated("actor", request);
    }

    @Get(FediverseAddresses.ROOT + "/followers")
    HttpResponse<?> followers(HttpRequest<?> request) {
        return document("followers", request);
    }

    @Get(FediverseAddresses.ROOT + "/outbox")
    HttpResponse<?> outbox(
            @QueryValue(value = "page", defaultValue = "") String page, HttpRequest<?> request) {
        return page.isEmpty()
                ? document("outbox", request)
                : document("outbox?page=", page, request);
    }

    /// A post; people are sent to the page that it is about.
    @Get(FediverseAddresses.POSTS + "/{id}")
    HttpResponse<?> post(UUID id, HttpRequest<?> request) {
        return isBrowser(request)
                        && site.image().news().byId().get(id)
                                instanceof NewsArticleChange.Published article
                ? onward(NewsIndex.path(article))
                : negotiated("posts/" + id, request);
    }

    /// Who asks for pages by name, and not for anything.
    private static boolean isBrowser(HttpRequest<?> request) {
        var accept = Accepted.of(request);
        return accept.contains("text/html") && !Accepted.prefersActivity(request);
    }

    private static HttpResponse<?> onward(String path) {
        return HttpResponse.seeOther(URI.create(path))
                .header(HttpHeaders.VARY, "Accept")
                .header("Cache-Control", "no-store");
    }

    private HttpResponse<?> negotiated(String path, HttpRequest<?> request) {
        return document(path, request).header(HttpHeaders.VARY, "Accept");
    }

    private HttpResponse<?> document(String path, String asked, HttpRequest<?> request) {
        return asked.isEmpty() || asked.length() > LONGEST
                ? FediverseAnswers.missing()
                : document(path + URLEncoder.encode(asked, StandardCharsets.UTF_8), request);
    }

    private MutableHttpResponse<?> document(String path, HttpRequest<?> request) {
        if (!FediverseAddresses.isOn(site)) {
            return FediverseAnswers.missing();
        }
        var wait = limit.take(clients.of(request));
        return wait.isPositive()
                ? FediverseAnswers.refused(HttpStatus.TOO_MANY_REQUESTS, "Ask less often.")
                        .header("Retry-After", Long.toString(wait.toSeconds() + 1))
                : FediverseAnswers.document(service.document(path));
    }
}
