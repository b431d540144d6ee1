package nl.millenniumgemeenten.gateway.desk;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// Keeps everything of the desk out of every cache, whoever answers, the gate included.
@ServerFilter("/redactie/**")
@Order(KeptNowhere.ORDER)
class KeptNowhere {
    /// Around every filter that may answer by itself.
    static final int ORDER = -100;

    @ResponseFilter
    void keepNowhere(MutableHttpResponse<?> response) {
        response.getHeaders().set("Cache-Control", "no-store");
    }
}
