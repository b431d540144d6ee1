package nl.millenniumgemeenten.gateway.webhook;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Knows whether a report was sealed with our secret, and lately: `t=1764500000,v1=` and the
/// HMAC-SHA-256 of the moment, a dot and the body, in hexadecimal.
@Singleton
class WebhookSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,11}),v1=([0-9a-f]{64})");
    private static final Duration LATELY = Duration.ofMinutes(5);
    private static final int SHORTEST = 32;

    private final String secret;
    private final InstantSource clock;

    WebhookSeal(@Value("${webhooks.mail.secret:}") String secret, InstantSource clock) {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "webhooks.mail.secret (MAIL_WEBHOOK_SECRET) needs at least "
                            + SHORTEST
                            + " characters");
        }
        this.secret = secret;
        this.clock = clock;
    }

    /// Whether reports are taken at all.
    boolean isOn() {
        return !secret.isEmpty();
    }

    boolean holds(String signature, byte[] body) {
        var parts = FORM.matcher(signature.strip());
        if (!isOn() || !parts.matches()) {
            return false;
        }
        var at = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        return Duration.between(at, clock.instant()).abs().compareTo(LATELY) <= 0
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(parts.group(2)), seal(parts.group(1), body));
    }

    private byte[] seal(String moment, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((moment + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
