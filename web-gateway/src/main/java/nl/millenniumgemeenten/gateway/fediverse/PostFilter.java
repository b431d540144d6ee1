package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// Sends other servers from a page to the document of it: people there paste the address of what
/// they read here. Nothing is sent on that a browser asks for.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(PostFilter.ORDER)
class PostFilter {
    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -40;

    private final Site site;

    PostFilter(Site site) {
        this.site = site;
    }

    @RequestFilter
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        boolean reading =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (!reading
                || !Accepted.prefersActivity(request)
                || !site.ready()
                || !FediverseAddresses.isOn(site)) {
            return null;
        }
        return switch (site.image().route(request.getPath())) {
            case Route.Home() -> onward(FediverseAddresses.ACTOR);
            case Route.NewsArticle(var article) -> onward(FediverseAddresses.post(article.id()));
            default -> null;
        };
    }

    private static HttpResponse<?> onward(String path) {
        return HttpResponse.seeOther(URI.create(path))
                .header(HttpHeaders.VARY, "Accept")
                .header("Cache-Control", "no-store");
    }
}
