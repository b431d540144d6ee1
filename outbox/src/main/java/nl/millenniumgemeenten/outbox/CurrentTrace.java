package nl.millenniumgemeenten.outbox;

import io.micronaut.http.context.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/// The W3C trace context of the request that is being handled.
final class CurrentTrace {
    private CurrentTrace() {}

    /// The `traceparent` that the request brought, or nothing outside a request or without one.
    static @Nullable String traceparent() {
        return ServerRequestContext.currentRequest()
                .map(request -> request.getHeaders().get("traceparent"))
                .filter(value -> value.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"))
                .orElse(null);
    }
}
