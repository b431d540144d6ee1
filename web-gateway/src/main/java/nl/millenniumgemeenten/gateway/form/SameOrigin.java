package nl.millenniumgemeenten.gateway.form;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;
import org.jspecify.annotations.Nullable;

/// Tells whether a form was sent from our own pages. Browsers say so in `Sec-Fetch-Site`, and those
/// that do not (older ones, plain HTTP) in `Origin`; who says neither is refused.
@Singleton
public final class SameOrigin {
    private final String site;

    @Inject
    SameOrigin(SiteConfiguration configuration) {
        this(configuration.url());
    }

    SameOrigin(URI site) {
        this.site = origin(site);
    }

    /// Whether this request may change something.
    public boolean allows(HttpRequest<?> request) {
        var headers = request.getHeaders();
        return allows(headers.get("Sec-Fetch-Site"), headers.get("Origin"), headers.get("Host"));
    }

    boolean allows(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            // "none": somebody asked for it themselves, as in sending a form again.
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin != null && isOurs(origin, host);
    }

    /// Whether this address is one of our own, as who sent the request knows us.
    public boolean isOurs(HttpRequest<?> request, URI address) {
        return isOurs(origin(address), request.getHeaders().get("Host"));
    }

    private boolean isOurs(String origin, @Nullable String host) {
        // The address in the browser may be another than the public one, as on a developer's
        // machine; then the origin is the host that was asked.
        return origin.equals(site)
                || (host != null
                        && (origin.equals("http://" + host) || origin.equals("https://" + host)));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
