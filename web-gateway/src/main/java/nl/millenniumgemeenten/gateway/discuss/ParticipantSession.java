package nl.millenniumgemeenten.gateway.discuss;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.LinkSession;
import nl.millenniumgemeenten.gateway.service.ServicesConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Which participant used a link on this device. Visitors who write nothing get no cookie. Beside
/// the session, which no script reads, stands a mark that says no more than that there is one: so
/// the scripts of a page that is the same for everybody ask nothing for who has none.
@Singleton
public final class ParticipantSession {
    static final Duration LIFE = Duration.ofDays(90);

    private static final String MARK = "participant-here";

    private final LinkSession session;
    private final boolean https;

    ParticipantSession(
            ServicesConfiguration services, SiteConfiguration site, InstantSource clock) {
        this.https = "https".equals(site.url().getScheme());
        this.session = new LinkSession("participant", LIFE, services.tokenSecret(), https, clock);
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

    /// Says that there is a session.
    Cookie mark() {
        return mark("1").maxAge(LIFE);
    }

    /// Says that there is none.
    public Cookie noMark() {
        return mark("").maxAge(Duration.ZERO);
    }

    private Cookie mark(String value) {
        return Cookie.of(https ? "__Host-" + MARK : MARK, value)
                .httpOnly(false)
                .secure(https)
                .sameSite(SameSite.Lax)
                .path("/");
    }
}
