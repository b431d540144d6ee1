package nl.millenniumgemeenten.gateway.layout;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The headers that keep a browser from doing what our pages never ask of it.
@Singleton
public final class SecurityHeaders {
    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(SiteConfiguration configuration) {
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; connect-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'");
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
}
