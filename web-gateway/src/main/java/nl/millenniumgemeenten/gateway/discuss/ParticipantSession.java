package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.LinkSession;
import nl.millenniumgemeenten.gateway.service.ServicesConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Which participant used a link on this device. Visitors who write nothing get no cookie.
@Singleton
public final class ParticipantSession {
    static final Duration LIFE = Duration.ofDays(90);

    private final LinkSession session;

    ParticipantSession(
            ServicesConfiguration services, SiteConfiguration site, InstantSource clock) {
        this.session =
                new LinkSession(
                        "participant",
                        LIFE,
                        services.tokenSecret(),
                        "https".equals(site.url().getScheme()),
                        clock);
    }

    /// Who that is; nobody if no link was used on this device.
    public Optional<UUID> participant(HttpRequest<?> request) {
        return session.person(request);
    }

    Cookie begin(UUID participant) {
        return session.begin(participant);
    }

    /// Takes the place of the cookie of who is known no longer.
    public Cookie none() {
        return session.none();
    }
}
