package nl.millenniumgemeenten.gateway.layout;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Sets the security headers on every response that passes the router.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(SecurityHeadersFilter.ORDER)
class SecurityHeadersFilter {
    /// Around every filter that may answer by itself.
    static final int ORDER = -200;

    private final SecurityHeaders headers;

    SecurityHeadersFilter(SecurityHeaders headers) {
        this.headers = headers;
    }

    @ResponseFilter
    void secure(MutableHttpResponse<?> response) {
        headers.all()
                .forEach((name, value) -> {
                    // What is no page may have stricter ones of its own.
                    if (!response.getHeaders().contains(name)) {
                        response.getHeaders().set(name, value);
                    }
                });
        SecurityHeaders.exceptions(response)
                .forEach((name, value) -> response.getHeaders().set(name, value));
    }
}
