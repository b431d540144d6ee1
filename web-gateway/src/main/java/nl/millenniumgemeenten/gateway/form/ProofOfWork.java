package nl.millenniumgemeenten.gateway.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Lets a browser do a second of work before a form is taken, instead of asking people to recognise
/// pictures: the protocol of ALTCHA, version 1. Nothing is kept of who solved what; a solution is
/// good once and for ten minutes. Each gateway remembers its own, and all know what any of them
/// asked.
@Singleton
public final class ProofOfWork {
    private static final String DIGEST = "SHA-256";
    private static final String MAC = "HmacSHA256";
    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final int LONGEST = 2000;
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=([0-9]{1,12})");

    private final SecretKeySpec key;
    private final int most;
    private final InstantSource clock;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(GOOD).build();

    ProofOfWork(
            @Property(name = "accounts.sealing.key") String secret,
            @Property(name = "sign-up.work") int most,
            InstantSource clock,
            JsonMapper json) {
        this.key =
                new SecretKeySpec(
                        ("proof of work: " + secret).getBytes(StandardCharsets.UTF_8), MAC);
        this.most = most;
        this.clock = clock;
        this.json = json;
    }

    /// What a browser has to find: the number below `maxnumber` that, behind the salt, has this
    /// hash.
    public record Challenge(
            String algorithm, String challenge, int maxnumber, String salt, String signature) {}

    /// A challenge that nobody has had.
    public Challenge challenge() {
        var bytes = new byte[12];
        random.nextBytes(bytes);
        long expires = clock.instant().plus(GOOD).getEpochSecond();
        var salt = HexFormat.of().formatHex(bytes) + "?expires=" + expires;
        var hash = hash(salt, random.nextInt(most));
        return new Challenge(DIGEST, hash, most, salt, signature(hash));
    }

    /// Whether this is a solution that has not been used. Using it is up to [#use].
    public boolean solved(String payload) {
        return solution(payload) != null;
    }

    /// Uses a solution up; false if it is none or was used before.
    public boolean use(String payload) {
        var challenge = solution(payload);
        return challenge != null && used.asMap().putIfAbsent(challenge, true) == null;
    }

    private @Nullable String solution(String payload) {
        if (payload.isEmpty() || payload.length() > LONGEST) {
            return null;
        }
        try {
            var solution =
                    json.readValue(
                            Base64.getDecoder().decode(payload), Argument.of(JsonNode.class));
            if (solution == null || !solution.isObject()) {
                return null;
            }
            var challenge = text(solution, "challenge");
            var salt = text(solution, "salt");
            var number = solution.get("number");
            return DIGEST.equals(text(solution, "algorithm"))
                            && same(signature(challenge), text(solution, "signature"))
                            && fresh(salt)
                            && number != null
                            && number.isNumber()
                            && same(hash(salt, number.getLongValue()), challenge)
                            && used.getIfPresent(challenge) == null
                    ? challenge
                    : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private boolean fresh(String salt) {
        var parts = SALT.matcher(salt);
        return parts.matches()
                && Instant.ofEpochSecond(Long.parseLong(parts.group(1))).isAfter(clock.instant());
    }

    private static String text(JsonNode node, String name) {
        var value = node.get(name);
        return value != null && value.isString() ? value.getStringValue() : "";
    }

    private static String hash(String salt, long number) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance(DIGEST)
                                    .digest((salt + number).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String signature(String challenge) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(challenge.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
