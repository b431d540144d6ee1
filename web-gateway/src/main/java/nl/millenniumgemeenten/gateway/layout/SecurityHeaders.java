package nl.millenniumgemeenten.gateway.layout;

import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The headers that keep a browser from doing what our pages never ask of it.
@Singleton
public final class SecurityHeaders {
    /// The policy for a page that our own pages may show inside them.
    public static final String FRAMED_POLICY = policy("frame-ancestors 'self'");

    /// The policy for a page that shows another of ours inside it.
    public static final String FRAMING_POLICY = policy("frame-src 'self'; frame-ancestors 'none'");

    /// The name of the header with the policy.
    public static final String POLICY = "Content-Security-Policy";

    private static final String EXCEPTIONS = SecurityHeaders.class.getName();

    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(SiteConfiguration configuration) {
        headers.put(POLICY, policy("frame-ancestors 'none'"));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if ("https".equals(configuration.url().getScheme())) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /// The headers by name, for every response.
    public Map<String, String> all() {
        return Map.copyOf(headers);
    }

    /// Lets one response have another value for one of these headers.
    public static <T> MutableHttpResponse<T> except(
            MutableHttpResponse<T> response, String header, String value) {
        var exceptions = new LinkedHashMap<>(exceptions(response));
        exceptions.put(header, value);
        response.setAttribute(EXCEPTIONS, exceptions);
        return response;
    }

    /// The headers that are other for this response.
    @SuppressWarnings("unchecked") // Only we write this attribute.
    static Map<String, String> exceptions(MutableHttpResponse<?> response) {
        return response.getAttribute(EXCEPTIONS, Map.class)
                .map(found -> (Map<String, String>) found)
                .orElse(Map.of());
    }

    private static String policy(String frames) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                + frames;
    }
}
