package nl.millenniumgemeenten.gateway.api;

import java.util.Map;

/// What stands on every answer of the public API, errors included.
final class ApiHeaders {
    /// The full version; the major one stands in the address.
    static final String VERSION = "1.0.0";

    static final Map<String, String> ALWAYS =
            Map.of(
                    "API-Version",
                    VERSION,
                    "Access-Control-Allow-Origin",
                    "*",
                    "Access-Control-Expose-Headers",
                    "API-Version, ETag, Link");

    private ApiHeaders() {}
}
