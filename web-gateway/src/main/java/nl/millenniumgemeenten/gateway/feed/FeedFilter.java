package nl.millenniumgemeenten.gateway.feed;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.gateway.page.store.StoredPages;
import nl.millenniumgemeenten.gateway.page.store.StoredResponse;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Route;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import org.jspecify.annotations.Nullable;

/// Answers the addresses of feeds, which stand at the address of their page with `/feed.atom` or
/// `/feed.json` behind it. What is no feed is left to the filter that answers every address.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FeedFilter.ORDER)
class FeedFilter {
    /// Before the filter that answers every address that nobody claims.
    static final int ORDER = -40;

    static final String PAGE = "pagina";

    private static final int NONE = 0;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");

    private final Site site;
    private final StoredPages stored;
    private final Feeds feeds;
    private final SiteConfiguration configuration;

    FeedFilter(Site site, StoredPages stored, Feeds feeds, SiteConfiguration configuration) {
        this.site = site;
        this.stored = stored;
        this.feeds = feeds;
        this.configuration = configuration;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var address = request.getUri().getPath();
        boolean reading =
                request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (address == null || !reading || !site.ready()) {
            return null;
        }
        for (var form : FeedForm.values()) {
            if (form.isAt(address)) {
                return feed(form, form.page(address), site.image(), request);
            }
        }
        return null;
    }

    private @Nullable HttpResponse<?> feed(
            FeedForm form, String path, SiteImage image, HttpRequest<?> request) {
        var route = image.route(path);
        if (route instanceof Route.Moved(var target) && Feeds.has(image.route(target))) {
            return HttpResponse.permanentRedirect(URI.create(form.address(target)));
        }
        if (!Feeds.has(route)) {
            return null;
        }
        int page = page(request);
        if (page == NONE) {
            return null;
        }
        Function<Reading, Optional<StoredResponse>> maker = maker(form, path, page);
        // There is no end to the pages that can be asked for; what readers ask again is the first.
        var answer =
                page == 1
                        ? stored.document(
                                form.address(path), Optional.empty(), image, maker, request)
                        : StoredPages.madeNow(Optional.empty(), image, maker, request);
        return answer.orElse(null);
    }

    /// A part of a feed.
    Function<Reading, Optional<StoredResponse>> maker(FeedForm form, String path, int page) {
        return reading ->
                feeds.feed(path, page, reading)
                        .map(feed ->
                                StoredResponse.document(
                                        form.contentType(),
                                        false,
                                        Map.of("Access-Control-Allow-Origin", "*"),
                                        write(form, feed)));
    }

    private byte[] write(FeedForm form, Feed feed) {
        return switch (form) {
            case ATOM -> AtomFeed.write(configuration, feed);
            case JSON -> JsonFeed.write(configuration, feed);
        };
    }

    private static int page(HttpRequest<?> request) {
        var text = request.getParameters().get(PAGE, String.class, "1");
        if (!NUMBER.matcher(text).matches()) {
            return NONE;
        }
        int page = Integer.parseInt(text);
        return page <= Feeds.MOST_PAGES ? page : NONE;
    }
}
