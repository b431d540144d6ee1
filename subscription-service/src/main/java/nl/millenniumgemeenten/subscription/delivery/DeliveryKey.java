package nl.millenniumgemeenten.subscription.delivery;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a delivery is called in addresses that refusals come back to, and in its Message-ID. Nobody
/// else can make one.
@Singleton
public class DeliveryKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL = 6;
    private static final int BYTES = Long.BYTES + SEAL;

    /// 14 bytes in letters of five bits.
    private static final int LENGTH = 23;

    private static final int RADIX = 32;

    private final Mac ready;

    DeliveryKey(
            @Property(name = "micronaut.security.token.jwt.signatures.secret.validation.secret")
                    String secret) {
        try {
            this.ready = Mac.getInstance(ALGORITHM);
            this.ready.init(
                    new SecretKeySpec(
                            ("delivery:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The key of this delivery, in digits and small letters.
    public String of(long delivery) {
        var bytes = ByteBuffer.allocate(BYTES).putLong(delivery).put(seal(delivery)).array();
        var digits = new BigInteger(1, bytes).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /// The delivery with this key, or nothing if we did not make it.
    public OptionalLong parse(String key) {
        if (key.length() != LENGTH) {
            return OptionalLong.empty();
        }
        var number = new byte[BYTES];
        try {
            var bytes = new BigInteger(key.toLowerCase(Locale.ROOT), RADIX).toByteArray();
            var significant = Math.min(bytes.length, BYTES);
            System.arraycopy(
                    bytes, bytes.length - significant, number, BYTES - significant, significant);
        } catch (NumberFormatException other) {
            return OptionalLong.empty();
        }
        var delivery = ByteBuffer.wrap(number).getLong();
        return MessageDigest.isEqual(Arrays.copyOfRange(number, Long.BYTES, BYTES), seal(delivery))
                ? OptionalLong.of(delivery)
                : OptionalLong.empty();
    }

    private byte[] seal(long delivery) {
        try {
            var mac = (Mac) ready.clone();
            return Arrays.copyOf(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(delivery).array()), SEAL);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
