package nl.millenniumgemeenten.content.previewlink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret of a preview link: 256 random bits that only the link holds. We keep their hash.
record PreviewToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A token that nobody knows yet.
    static PreviewToken random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new PreviewToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What somebody sent, if it can be a token.
    static Optional<PreviewToken> of(String text) {
        return VALUE.matcher(text).matches()
                ? Optional.of(new PreviewToken(text))
                : Optional.empty();
    }

    /// What the database keeps.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never the token.
    @Override
    public String toString() {
        return "PreviewToken";
    }
}
