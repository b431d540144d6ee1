package nl.millenniumgemeenten.gateway.fediverse;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The headers of what another server brings, as far as its signature can cover them.
@Singleton
class InboxHeaders {
    private static final int MOST = 40;
    private static final int LONGEST = 4000;

    /// Nobody signs these, and they tell of who asks or of what stands in between.
    private static final Set<String> KEPT_HERE =
            Set.of(
                    "cookie",
                    "authorization",
                    "proxy-authorization",
                    "forwarded",
                    "via",
                    "connection",
                    "transfer-encoding");

    private final String host;

    InboxHeaders(SiteConfiguration configuration) {
        this.host = Addresses.server(configuration.url());
    }

    /// By their names in lower case. As its host stands the one that we are known by, whatever a
    /// proxy in front of us made of it: what was signed for another does not fit then.
    Map<String, String> of(HttpRequest<?> request) {
        var headers = new HashMap<String, String>();
        request.getHeaders()
                .forEach((name, values) -> {
                    var lower = name.toLowerCase(Locale.ROOT);
                    var value = String.join(", ", values);
                    if (headers.size() < MOST
                            && value.length() <= LONGEST
                            && !lower.startsWith("x-forwarded-")
                            && !KEPT_HERE.contains(lower)) {
                        headers.put(lower, value);
                    }
                });
        headers.put("host", host);
        return headers;
    }
}
