package nl.millenniumgemeenten.gateway.service;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Where the services are, and the secret that they share with us.
@ConfigurationProperties("services")
public record ServicesConfiguration(
        URI content, URI municipality, URI subscription, String tokenSecret) {
    private static final int SHORTEST_SECRET = 32;

    public ServicesConfiguration {
        if (tokenSecret.getBytes(StandardCharsets.UTF_8).length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "services.token-secret needs at least " + SHORTEST_SECRET + " characters");
        }
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "ServicesConfiguration[" + content + ", " + municipality + ", " + subscription + "]";
    }
}
