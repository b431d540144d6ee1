package nl.millenniumgemeenten.gateway.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// For who has no scripts: a form says when it was made, and is taken once, not sooner than a
/// person can fill it in and not after an hour.
@Singleton
public final class TimeTrap {
    private static final String MAC = "HmacSHA256";
    private static final Duration GOOD = Duration.ofHours(1);
    private static final Pattern STAMP =
            Pattern.compile("([0-9]{10,14})\\.[0-9a-f]{24}\\.([0-9a-f]{64})");

    private final SecretKeySpec key;
    private final Duration patience;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(GOOD).build();

    TimeTrap(
            @Property(name = "accounts.sealing.key") String secret,
            @Property(name = "sign-up.patience") Duration patience,
            InstantSource clock) {
        this.key =
                new SecretKeySpec(("time trap: " + secret).getBytes(StandardCharsets.UTF_8), MAC);
        this.patience = patience;
        this.clock = clock;
    }

    /// A stamp for a form that is made now.
    public String stamp() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var text = clock.instant().toEpochMilli() + "." + HexFormat.of().formatHex(bytes);
        return text + "." + signature(text);
    }

    /// The stamp for a form that is shown again: the same, while it is good, so that nobody waits
    /// twice.
    public String again(String stamp) {
        return ours(stamp) ? stamp : stamp();
    }

    /// Whether this stamp was given long enough ago, and not used.
    public boolean ripe(String stamp) {
        return ours(stamp) && !age(stamp).minus(patience).isNegative();
    }

    /// Uses a stamp up; false if it was used before.
    public boolean use(String stamp) {
        return ripe(stamp) && used.asMap().putIfAbsent(stamp, true) == null;
    }

    private boolean ours(String stamp) {
        var parts = STAMP.matcher(stamp);
        return parts.matches()
                && MessageDigest.isEqual(
                        signature(stamp.substring(0, parts.start(2) - 1))
                                .getBytes(StandardCharsets.US_ASCII),
                        parts.group(2).getBytes(StandardCharsets.US_ASCII))
                && age(stamp).compareTo(GOOD) < 0
                && used.getIfPresent(stamp) == null;
    }

    private Duration age(String stamp) {
        var made = Instant.ofEpochMilli(Long.parseLong(stamp.substring(0, stamp.indexOf('.'))));
        return Duration.between(made, clock.instant());
    }

    private String signature(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
