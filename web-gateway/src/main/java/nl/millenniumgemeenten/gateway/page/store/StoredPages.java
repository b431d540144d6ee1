package nl.millenniumgemeenten.gateway.page.store;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.SiteImage;
import nl.millenniumgemeenten.gateway.site.Target;

/// The store as the router answers from it: for pages that must be rendered first, and for requests
/// that had to wait their turn. The same bytes and headers as those answered before routing.
@Singleton
public final class StoredPages {
    private final PageStore pages;
    private final StoredResponses stored;

    StoredPages(PageStore pages, StoredResponses stored) {
        this.pages = pages;
        this.stored = stored;
    }

    /// The page of a target, rendered if need be.
    public Optional<MutableHttpResponse<byte[]>> page(
            Target target, SiteImage image, HttpRequest<?> request) {
        return pages.get(target, image).map(response -> answer(response, request));
    }

    /// The document with this key, made if need be. Under a key that is an address it is answered
    /// before routing from then on.
    public Optional<MutableHttpResponse<byte[]>> document(
            String key,
            Optional<LocalDate> at,
            SiteImage image,
            Function<Reading, Optional<StoredResponse>> maker,
            HttpRequest<?> request) {
        return pages.get(key, at, image, maker).map(response -> answer(response, request));
    }

    /// A document that is made for this request only, because there is no end to what can be asked.
    public static Optional<MutableHttpResponse<byte[]>> madeNow(
            Optional<LocalDate> at,
            SiteImage image,
            Function<Reading, Optional<StoredResponse>> maker,
            HttpRequest<?> request) {
        return maker.apply(new Reading(image, at)).map(response -> answer(response, request));
    }

    /// The static file at a path.
    public Optional<MutableHttpResponse<byte[]>> file(String path, HttpRequest<?> request) {
        return Optional.ofNullable(stored.file(path)).map(response -> answer(response, request));
    }

    /// A response as the answer to a request: in the form that the client would best have, or that
    /// it has it already.
    public static MutableHttpResponse<byte[]> answer(
            StoredResponse response, HttpRequest<?> request) {
        var headers = request.getHeaders();
        var wanted = ContentEncoding.bestOf(headers.get("Accept-Encoding"));
        var encoding = response.available(wanted);
        MutableHttpResponse<byte[]> answer =
                response.matches(headers.get("If-None-Match"), encoding)
                        ? HttpResponse.status(HttpStatus.NOT_MODIFIED)
                        : HttpResponse.ok(response.body(encoding))
                                .contentType(response.contentType());
        answer.header("ETag", response.etag(encoding));
        answer.header("Cache-Control", response.cacheControl());
        if (!response.vary().isEmpty()) {
            answer.header("Vary", response.vary());
        }
        response.headers().forEach(answer::header);
        if (answer.status() == HttpStatus.OK && encoding != ContentEncoding.IDENTITY) {
            answer.header("Content-Encoding", encoding.token());
        }
        return answer;
    }
}
