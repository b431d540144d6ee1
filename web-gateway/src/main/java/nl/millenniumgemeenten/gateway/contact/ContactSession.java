package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.LinkSession;
import nl.millenniumgemeenten.gateway.service.ServicesConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Which contact signed in by a link. What they may is asked of the register each time, so an ended
/// contact is out at once.
@Singleton
public final class ContactSession {
    static final Duration LIFE = Duration.ofHours(12);

    private final LinkSession session;

    ContactSession(ServicesConfiguration services, SiteConfiguration site, InstantSource clock) {
        this.session =
                new LinkSession(
                        "contact",
                        LIFE,
                        services.tokenSecret(),
                        "https".equals(site.url().getScheme()),
                        clock);
    }

    /// Who sent this request, if they are signed in.
    public Optional<UUID> contact(HttpRequest<?> request) {
        return session.person(request);
    }

    /// A session that begins now.
    Cookie begin(UUID contact) {
        return session.begin(contact);
    }

    /// Makes the browser forget its session.
    Cookie none() {
        return session.none();
    }

    Optional<UUID> contact(String value) {
        return session.person(value);
    }

    String value(UUID contact, Instant until) {
        return session.value(contact, until);
    }
}
