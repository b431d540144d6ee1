package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.service.ServiceAnswer;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;

/// What is answered to other servers.
final class FediverseAnswers {
    private static final String LATER = "60";

    /// Long enough for who asks for the same many times a minute, short enough for what changes.
    private static final String SHORTLY = "public, max-age=180";

    private FediverseAnswers() {}

    /// A document as the service made it, or that it is not there.
    static MutableHttpResponse<?> document(Optional<ServiceAnswer> answer) {
        return answer.<MutableHttpResponse<?>>map(FediverseAnswers::document)
                .orElseGet(FediverseAnswers::later);
    }

    private static MutableHttpResponse<?> document(ServiceAnswer answer) {
        return switch (answer.status()) {
            // What is withdrawn says so in a document of its own.
            case 200, 410 ->
                    passedOn(answer)
                            .header("Cache-Control", SHORTLY)
                            .header("Access-Control-Allow-Origin", "*");
            case 400, 404, 422 -> missing();
            default -> later();
        };
    }

    /// What came of what another server brought.
    static MutableHttpResponse<?> taken(Optional<ServiceAnswer> answer) {
        return answer.<MutableHttpResponse<?>>map(FediverseAnswers::taken)
                .orElseGet(FediverseAnswers::later);
    }

    private static MutableHttpResponse<?> taken(ServiceAnswer answer) {
        if (answer.status() < 500) {
            return passedOn(answer).header("Cache-Control", "no-store");
        }
        // Where the signature could not be looked into just now, the service says when it can.
        return answer.retryAfter().isEmpty() ? later() : later(answer.retryAfter());
    }

    private static MutableHttpResponse<?> passedOn(ServiceAnswer answer) {
        MutableHttpResponse<byte[]> response =
                HttpResponse.status(HttpStatus.valueOf(answer.status()));
        if (answer.body().length > 0 && !answer.type().isEmpty()) {
            response.body(answer.body()).header("Content-Type", answer.type());
        }
        if (!answer.retryAfter().isEmpty()) {
            response.header("Retry-After", answer.retryAfter());
        }
        return response;
    }

    static MutableHttpResponse<?> missing() {
        return refused(HttpStatus.NOT_FOUND, "There is nothing here for other servers.")
                .header("Access-Control-Allow-Origin", "*");
    }

    static MutableHttpResponse<?> later() {
        return later(LATER);
    }

    private static MutableHttpResponse<?> later(String seconds) {
        return refused(HttpStatus.SERVICE_UNAVAILABLE, "Come back in a minute.")
                .header("Retry-After", seconds);
    }

    /// That something is not taken, and why.
    static MutableHttpResponse<?> refused(HttpStatus status, String why) {
        var type = ProblemType.ofStatus(status.getCode());
        return HttpResponse.status(status)
                .contentType(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .body(Problem.of(type, why));
    }
}
