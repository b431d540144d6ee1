package nl.millenniumgemeenten.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the errors of the framework itself (unreadable JSON, unknown routes, wrong methods, what
/// nobody caught) the same form as ours. Nothing of the inside leaves in a 500, and no path is
/// logged: paths may hold tokens.
@Singleton
@Primary
class ProblemResponseProcessor implements ErrorResponseProcessor<Problem> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponseProcessor.class);

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var problem = problem(context, response.code());
        return response.body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static Problem problem(ErrorContext context, int status) {
        if (status == 500) {
            var instance = UUID.randomUUID();
            HttpRequest<?> request = context.getRequest();
            LOG.atError()
                    .addKeyValue("instance", instance)
                    .addKeyValue("method", request.getMethodName())
                    .addKeyValue("route", BasicHttpAttributes.getUriTemplate(request).orElse("?"))
                    .setCause(context.getRootCause().orElse(null))
                    .log("request failed");
            return Problem.unexpected(instance);
        }
        var type = ProblemType.ofStatus(status);
        var errors =
                context.getErrors().stream()
                        .filter(error -> error.getPath().isPresent())
                        .map(ProblemResponseProcessor::field)
                        .toList();
        return new Problem(type.uri(), type.title(), status, detail(context), null, errors);
    }

    private static String detail(ErrorContext context) {
        List<Error> errors = context.getErrors();
        return errors.isEmpty() ? "" : firstLine(errors.getFirst().getMessage());
    }

    private static Problem.FieldProblem field(Error error) {
        var path = error.getPath().orElse("").replace('.', '/');
        return new Problem.FieldProblem(
                path.startsWith("/") ? path : "/" + path, firstLine(error.getMessage()));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
