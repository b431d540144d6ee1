package nl.millenniumgemeenten.gateway.service;

import java.net.http.HttpResponse;

/// What a service answered, for who passes it on as it is.
///
/// @param type of the body, as the service says it; empty if it does not
/// @param retryAfter when to come back, as the service says it; empty if it does not
@SuppressWarnings("ArrayRecordComponent") // Nobody compares answers.
public record ServiceAnswer(int status, String type, String retryAfter, byte[] body) {

    static ServiceAnswer of(HttpResponse<byte[]> response) {
        var headers = response.headers();
        return new ServiceAnswer(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("Retry-After").orElse(""),
                response.body());
    }
}
