package nl.millenniumgemeenten.gateway.service;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The W3C trace context of the request that is being handled: what came in with it, or one that
/// begins with us and stays the same for the whole request.
final class TraceParent {
    static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceParent() {}

    /// The value of the header for calls made on behalf of the current request.
    static String current() {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        return request.map(TraceParent::of).orElseGet(TraceParent::random);
    }

    private static String of(HttpRequest<?> request) {
        var known = request.getAttribute(HEADER, String.class);
        if (known.isPresent()) {
            return known.get();
        }
        var sent = request.getHeaders().get(HEADER);
        var trace = sent != null && valid(sent) ? sent : random();
        request.setAttribute(HEADER, trace);
        return trace;
    }

    static boolean valid(String traceParent) {
        return FORM.matcher(traceParent).matches();
    }

    static String random() {
        var bytes = new byte[24];
        do {
            RANDOM.nextBytes(bytes);
        } while (bytes[0] == 0 || bytes[16] == 0);
        var hex = HexFormat.of();
        return "00-" + hex.formatHex(bytes, 0, 16) + "-" + hex.formatHex(bytes, 16, 24) + "-01";
    }
}
