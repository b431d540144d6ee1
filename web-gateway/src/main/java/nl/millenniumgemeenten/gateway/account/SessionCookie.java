package nl.millenniumgemeenten.gateway.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// The cookie that carries a session. It ends with the browser, because desks are shared.
@Singleton
public final class SessionCookie {
    private final boolean https;

    SessionCookie(SiteConfiguration configuration) {
        this.https = "https".equals(configuration.url().getScheme());
    }

    /// The session that a request belongs to, if it says so.
    public Optional<SessionToken> of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name())
                .map(Cookie::getValue)
                .flatMap(SessionToken::of);
    }

    Cookie of(SessionToken token) {
        return cookie(token.value());
    }

    /// Makes the browser forget its session.
    Cookie none() {
        return cookie("").maxAge(Duration.ZERO);
    }

    private Cookie cookie(String value) {
        return Cookie.of(name(), value)
                .httpOnly(true)
                .secure(https)
                .sameSite(SameSite.Lax)
                .path("/");
    }

    private String name() {
        // The prefix makes browsers refuse one that another host or plain HTTP has set.
        return https ? "__Host-session" : "session";
    }
}
