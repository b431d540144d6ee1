package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses of single files of the library that visitors may not see yet, for who reads mail on
/// another machine than the one they sign in on. Each opens one file in one size, for a while.
@Singleton
public final class SignedMedia {
    static final String PATH = "/media/proef";

    /// So long a test mail can be looked at.
    static final Duration GOOD = Duration.ofDays(14);

    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;

    SignedMedia(@Property(name = "accounts.sealing.key") String secret, InstantSource clock) {
        this.key =
                new SecretKeySpec(
                        ("media for a while: " + secret).getBytes(StandardCharsets.UTF_8), MAC);
        this.clock = clock;
    }

    /// An address on this site that is good from now on.
    ///
    /// @param file its hash and its name, such as `ab12…/640.jpg`
    public String address(String file) {
        long until = clock.instant().plus(GOOD).getEpochSecond();
        return PATH + "/" + until + "/" + signature(until, file) + "/" + file;
    }

    /// Whether we gave this address, and not too long ago.
    boolean opens(long until, String signature, String file) {
        return MessageDigest.isEqual(
                        signature(until, file).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII))
                && clock.instant().isBefore(Instant.ofEpochSecond(until));
    }

    private String signature(long until, String file) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            mac.doFinal((until + "/" + file).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
