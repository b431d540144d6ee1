package nl.millenniumgemeenten.subscription.subscriber;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What stayed of an address after unsubscribing before there were traces (see [Trace]): enough to
/// answer "did I ever agree?" to someone who tells us the address, and too slow to guess addresses
/// from. Its text carries its own parameters, so that they can grow.
public record ConsentProof(String value) implements Proof {
    private static final String NAME = "pbkdf2-sha256";
    private static final int ITERATIONS = 100_000;
    private static final int BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A proof for this address, with a salt of its own.
    public static ConsentProof of(EmailAddress address) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return of(address, ITERATIONS, salt);
    }

    /// Whether this is the proof of this address.
    public boolean proves(EmailAddress address) {
        var parts = value.split(":", -1);
        var again = of(address, Integer.parseInt(parts[1]), Base64.getDecoder().decode(parts[2]));
        return MessageDigest.isEqual(bytes(value), bytes(again.value));
    }

    private static ConsentProof of(EmailAddress address, int iterations, byte[] salt) {
        try {
            var key = new PBEKeySpec(address.key().toCharArray(), salt, iterations, BITS);
            var hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded();
            var base64 = Base64.getEncoder().withoutPadding();
            return new ConsentProof(
                    String.join(
                            ":",
                            NAME,
                            Integer.toString(iterations),
                            base64.encodeToString(salt),
                            base64.encodeToString(hash)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "ConsentProof[hidden]";
    }
}
