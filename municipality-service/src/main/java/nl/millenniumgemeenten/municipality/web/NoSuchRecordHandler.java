package nl.millenniumgemeenten.municipality.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import nl.millenniumgemeenten.municipality.register.NoSuchRecord;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;

/// Tells a writer that there is nothing to change.
@Singleton
class NoSuchRecordHandler implements ExceptionHandler<NoSuchRecord, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, NoSuchRecord missing) {
        return Problem.of(
                        ProblemType.NO_SUCH_THING,
                        "Dit staat niet in het register. Maak het met If-None-Match: *.")
                .response();
    }
}
