package nl.millenniumgemeenten.content.database;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.transaction.exceptions.TransactionException;
import jakarta.inject.Singleton;
import java.util.UUID;
import nl.millenniumgemeenten.problem.Problem;
import nl.millenniumgemeenten.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A database that is away is a 503 with a clear sentence: nothing was saved, nothing is lost.
@Factory
class UnavailableHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandlers.class);

    @Singleton
    ExceptionHandler<DatabaseFailure, HttpResponse<?>> failure() {
        return (_, failure) -> failure.isOutage() ? unavailable(failure) : unexpected(failure);
    }

    @Singleton
    ExceptionHandler<ConnectionException, HttpResponse<?>> connection() {
        return (_, failure) -> unavailable(failure);
    }

    @Singleton
    ExceptionHandler<CannotGetJdbcConnectionException, HttpResponse<?>> newConnection() {
        return (_, failure) -> unavailable(failure);
    }

    @Singleton
    ExceptionHandler<TransactionException, HttpResponse<?>> transaction() {
        return (_, failure) -> unavailable(failure);
    }

    private static HttpResponse<?> unavailable(RuntimeException failure) {
        LOG.atWarn().addKeyValue("cause", failure.toString()).log("database unavailable");
        return Problem.of(
                        ProblemType.UNAVAILABLE,
                        "We kunnen nu niets lezen of opslaan. Probeer het over een minuut opnieuw.")
                .response();
    }

    private static HttpResponse<?> unexpected(RuntimeException failure) {
        var instance = UUID.randomUUID();
        LOG.atError().addKeyValue("instance", instance).setCause(failure).log("statement failed");
        return Problem.unexpected(instance).response();
    }
}
