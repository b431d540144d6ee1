package nl.millenniumgemeenten.activitypub.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The text that is signed, and the digest of a body that stands in it: the same for who signs and
/// for who verifies.
final class CoveredText {
    static final String TARGET = "(request-target)";
    static final String CREATED = "(created)";
    static final String EXPIRES = "(expires)";
    static final String SHA_256 = "SHA-256";

    private CoveredText() {}

    /// One line for each name, in the order of the signer.
    static byte[] of(List<String> names, UnaryOperator<String> values) {
        return names.stream()
                .map(name -> name + ": " + values.apply(name).strip())
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance(SHA_256).digest(body);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    static String digestHeader(byte[] body) {
        return SHA_256 + "=" + Base64.getEncoder().encodeToString(digest(body));
    }
}
