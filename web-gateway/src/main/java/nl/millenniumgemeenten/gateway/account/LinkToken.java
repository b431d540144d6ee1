package nl.millenniumgemeenten.gateway.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret in a link that we mail, or in a cookie that says little: 256 random bits. We keep
/// their hash.
public record LinkToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public LinkToken {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    /// A token that nobody knows yet.
    static LinkToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The token in an address or a cookie, if it can be one.
    static Optional<LinkToken> of(String text) {
        return VALUE.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /// What the database keeps.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never the token.
    @Override
    public String toString() {
        return "LinkToken";
    }
}
