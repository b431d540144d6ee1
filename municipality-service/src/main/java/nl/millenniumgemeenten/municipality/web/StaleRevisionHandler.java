package nl.millenniumgemeenten.municipality.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.register.StaleRevision;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;

/// Tells a writer who came second what stands there now.
@Singleton
class StaleRevisionHandler implements ExceptionHandler<StaleRevision, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, StaleRevision stale) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "Dit staat nu op revisie " + stale.current() + ". Haal het opnieuw op.")
                .response()
                .header(HttpHeaders.ETAG, Answers.etag(stale.current()));
    }
}
