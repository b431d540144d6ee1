package nl.millenniumgemeenten.content.media.blob;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers 503 while the store of the bytes is away.
@Singleton
class BlobsUnavailableHandler implements ExceptionHandler<BlobsUnavailable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(BlobsUnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, BlobsUnavailable unavailable) {
        LOG.atWarn().setCause(unavailable).log("media store unavailable");
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "De opslag van beelden en documenten antwoordt niet. Probeer het straks"
                                + " opnieuw.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, "10");
    }
}
