package nl.millenniumgemeenten.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers 412 with the current revision, in words and as ETag, so that a client can show both
/// versions.
@Singleton
class StaleRevisionHandler implements ExceptionHandler<StaleRevision, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, StaleRevision stale) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "De nieuwste versie is nu " + stale.current() + ".")
                .response()
                .header(HttpHeaders.ETAG, IfMatch.etag(stale.current()));
    }
}
