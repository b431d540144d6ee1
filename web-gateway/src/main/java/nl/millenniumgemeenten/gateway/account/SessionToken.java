package nl.millenniumgemeenten.gateway.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret of a session: 256 random bits that only the browser keeps. We keep their hash.
public record SessionToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public SessionToken {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a session token");
        }
    }

    /// A token that nobody knows yet.
    static SessionToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SessionToken(BASE64.encodeToString(bytes));
    }

    /// The token in a cookie, if it can be one.
    static Optional<SessionToken> of(String cookie) {
        return VALUE.matcher(cookie).matches()
                ? Optional.of(new SessionToken(cookie))
                : Optional.empty();
    }

    /// What the database keeps.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The token that forms of this session carry, from which the session's own does not follow.
    String csrf() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA256"));
            return BASE64.encodeToString(mac.doFinal("csrf".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never the token.
    @Override
    public String toString() {
        return "SessionToken";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.US_ASCII);
    }
}
