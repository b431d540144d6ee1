package nl.millenniumgemeenten.content.database;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.outbox.ChangeTooLarge;
import nl.millenniumgemeenten.problem.Problem;

/// Answers 422 where each field is within its limit, but all of them together do not fit in what
/// the world is told. Nothing was published then.
@Singleton
class TooLargeHandler implements ExceptionHandler<ChangeTooLarge, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, ChangeTooLarge tooLarge) {
        return Problem.invalid(
                        List.of(
                                new Problem.FieldProblem(
                                        "/bodyHtml",
                                        "Alles bij elkaar is dit te groot om te publiceren. Maak"
                                                + " de tekst korter.")))
                .response();
    }
}
