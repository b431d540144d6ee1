package nl.millenniumgemeenten.gateway.media;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses of single files of the library that visitors may not see yet, for who reads mail on
/// another machine than the one they sign in on. Each opens one file in one size, for a while. They
/// are as short as they can be: filters of mail take a part of 45 letters and digits for a number
/// of the reader.
@Singleton
public final class SignedMedia {
    static final String PATH = "/media/proef";

    /// So long a test mail can be looked at.
    static final Duration GOOD = Duration.ofDays(14);

    private static final String MAC = "HmacSHA256";

    /// As many as nobody can guess in two weeks, or ever.
    private static final int SIGNATURE_BYTES = 16;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int RADIX = 36;
    private static final Pattern MOMENT = Pattern.compile("[0-9a-z]{1,8}");

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
    /// @param hash of the file, as the library writes it
    /// @param name in one size, such as `640.jpg`
    public String address(String hash, String name) {
        var until = Long.toString(clock.instant().plus(GOOD).getEpochSecond(), RADIX);
        var bytes = BASE64.encodeToString(HexFormat.of().parseHex(hash));
        var file = bytes + "/" + name;
        return PATH + "/" + until + "/" + signature(until, file) + "/" + file;
    }

    /// The hash of the file, if we gave this address and not too long ago.
    Optional<String> opens(String until, String signature, String bytes, String name) {
        return isOurs(until, signature, bytes + "/" + name) && isStillGood(until)
                ? Optional.of(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(bytes)))
                : Optional.empty();
    }

    private boolean isOurs(String until, String signature, String file) {
        return MessageDigest.isEqual(
                signature(until, file).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private boolean isStillGood(String until) {
        return MOMENT.matcher(until).matches()
                && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until, RADIX)));
    }

    private String signature(String until, String file) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            var all = mac.doFinal((until + "/" + file).getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(Arrays.copyOf(all, SIGNATURE_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
