package nl.millenniumgemeenten.subscription;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what nobody caught, and logs the route instead of the path: paths here hold tokens.
@Singleton
class UnexpectedFailureHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureHandler.class);

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, RuntimeException failure) {
        var instance = UUID.randomUUID();
        HttpRequest<?> failed = request;
        LOG.atError()
                .addKeyValue("instance", instance)
                .addKeyValue("method", failed.getMethodName())
                .addKeyValue("route", BasicHttpAttributes.getUriTemplate(failed).orElse("?"))
                .setCause(failure)
                .log("request failed");
        return Problem.unexpected(instance).response();
    }
}
