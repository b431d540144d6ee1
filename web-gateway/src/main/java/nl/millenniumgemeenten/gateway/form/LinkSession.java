package nl.millenniumgemeenten.gateway.form;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
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

/// Who signed in by a link, of one kind of people. The cookie says so itself, signed, so that every
/// gateway believes it and none has to remember it. It says who, not what they may: that is asked
/// of the service that knows them each time, so who is no longer known is out at once.
public final class LinkSession {
    private static final Pattern VALUE =
            Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");
    private static final String HMAC = "HmacSHA256";

    private final String name;
    private final Duration life;
    private final SecretKeySpec key;
    private final boolean https;
    private final InstantSource clock;

    /// Sessions of one kind.
    ///
    /// @param name of the cookie; a session of one name is none of another
    /// @param life how long a session lasts
    /// @param secret that services and gateways share
    /// @param https whether the site is only reached safely
    public LinkSession(
            String name, Duration life, String secret, boolean https, InstantSource clock) {
        this.name = name;
        this.life = life;
        // A key of its own: a cookie is never a token for a service, nor the other way round.
        this.key =
                new SecretKeySpec(
                        mac(
                                new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC),
                                name + " session"),
                        HMAC);
        this.https = https;
        this.clock = clock;
    }

    /// Who sent this request, if they are signed in.
    public Optional<UUID> person(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(cookieName())
                .map(Cookie::getValue)
                .flatMap(this::person);
    }

    /// A session that begins now.
    public Cookie begin(UUID person) {
        return cookie(value(person, clock.instant().plus(life))).maxAge(life);
    }

    /// Makes the browser forget its session.
    public Cookie none() {
        return cookie("").maxAge(Duration.ZERO);
    }

    /// What the cookie says of somebody whose session lasts until a moment.
    public String value(UUID person, Instant until) {
        var said = person + "." + until.getEpochSecond();
        return said + "." + signature(said);
    }

    /// Of whom a cookie says that they are signed in, if it is ours and not over.
    public Optional<UUID> person(String value) {
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
        return Cookie.of(cookieName(), value)
                .httpOnly(true)
                .secure(https)
                .sameSite(SameSite.Lax)
                .path("/");
    }

    private String cookieName() {
        // The prefix makes browsers refuse one that another host or plain HTTP has set.
        return https ? "__Host-" + name : name;
    }
}
