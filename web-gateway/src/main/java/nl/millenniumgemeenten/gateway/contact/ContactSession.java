package nl.millenniumgemeenten.gateway.contact;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.millenniumgemeenten.gateway.service.ServicesConfiguration;
import nl.millenniumgemeenten.gateway.site.SiteConfiguration;

/// Who signed in by a link. The cookie says so itself, signed, so that every gateway believes it
/// and none has to remember it. It says who, not what they may: that is asked of the register each
/// time, so an ended contact is out at once.
@Singleton
public final class ContactSession {
    static final Duration LIFE = Duration.ofHours(12);

    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final boolean https;
    private final InstantSource clock;

    ContactSession(ServicesConfiguration services, SiteConfiguration site, InstantSource clock) {
        // A key of its own: a cookie is never a token for a service, nor the other way round.
        this.key =
                new SecretKeySpec(
                        mac(
                                new SecretKeySpec(
                                        services.tokenSecret().getBytes(StandardCharsets.UTF_8),
                                        HMAC),
                                "contact session"),
                        HMAC);
        this.https = "https".equals(site.url().getScheme());
        this.clock = clock;
    }

    /// Who sent this request, if they are signed in.
    public Optional<UUID> contact(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).flatMap(this::contact);
    }

    /// A session that begins now.
    Cookie begin(UUID contact) {
        return cookie(value(contact, clock.instant().plus(LIFE))).maxAge(LIFE);
    }

    /// Makes the browser forget its session.
    Cookie none() {
        return cookie("").maxAge(Duration.ZERO);
    }

    String value(UUID contact, Instant until) {
        var said = contact + "." + until.getEpochSecond();
        return said + "." + signature(said);
    }

    Optional<UUID> contact(String value) {
        var parts = VALUE.matcher(value);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var expected = signature(parts.group(1) + "." + parts.group(2));
        boolean ours =
                MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        parts.group(3).getBytes(StandardCharsets.US_ASCII));
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(2)));
        return ours && clock.instant().isBefore(until)
                ? Optional.of(UUID.fromString(parts.group(1)))
                : Optional.empty();
    }

    private String signature(String said) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, said));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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
        return https ? "__Host-contact" : "contact";
    }
}
