package nl.millenniumgemeenten.gateway.sitemap;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Site;
import org.jspecify.annotations.Nullable;

/// Answers the addresses of the map of the site from the page store.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(SiteMapFilter.ORDER)
class SiteMapFilter {
    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -40;

    private static final Pattern PART =
            Pattern.compile("/sitemap/([a-z]+)-([1-9][0-9]{0,3})\\.xml");

    private final Site site;
    private final StoredPages stored;
    private final SiteMaps maps;

    SiteMapFilter(Site site, StoredPages stored, SiteMaps maps) {
        this.site = site;
        this.stored = stored;
        this.maps = maps;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var path = request.getUri().getPath();
        boolean reading =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (path == null || !reading || !site.ready()) {
            return null;
        }
        if (path.equals(SiteMaps.PATH)) {
            return document(path, seen -> Optional.of(maps.index(seen)), request);
        }
        var part = PART.matcher(path);
        if (!part.matches()) {
            return null;
        }
        int number = Integer.parseInt(part.group(2));
        return Section.of(part.group(1))
                .map(section -> document(path, seen -> maps.map(section, number, seen), request))
                .orElse(null);
    }

    private @Nullable HttpResponse<?> document(
            String path, Function<Reading, Optional<byte[]>> maker, HttpRequest<?> request) {
        Function<Reading, Optional<StoredResponse>> document =
                reading ->
                        maker.apply(reading)
                                .map(bytes ->
                                        StoredResponse.document(
                                                "application/xml;charset=utf-8",
                                                false,
                                                Map.of(),
                                                bytes));
        return stored.document(path, Optional.empty(), site.image(), document, request)
                .orElse(null);
    }
}
