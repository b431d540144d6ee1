package nl.millenniumgemeenten.gateway.account.factor;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.charset.StandardCharsets;

/// The key that seals what the database keeps and may not know.
@ConfigurationProperties("accounts.sealing")
public record SecretKeyConfiguration(String key) {
    private static final int SHORTEST = 32;

    public SecretKeyConfiguration {
        if (key.getBytes(StandardCharsets.UTF_8).length < SHORTEST) {
            throw new IllegalArgumentException(
                    "accounts.sealing.key needs at least " + SHORTEST + " characters");
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return "SecretKeyConfiguration";
    }
}
