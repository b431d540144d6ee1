package nl.millenniumgemeenten.journeys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls a service as the gateway would, in the name of an editor.
final class ServiceClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final String secret;
    private final String subject;

    ServiceClient(int port, String secret) {
        this(port, secret, "journey");
    }

    /// @param subject in whose name
    ServiceClient(int port, String secret, String subject) {
        this.subject = subject;
        this.service = URI.create("http://127.0.0.1:" + port);
        this.secret = secret;
    }

    /// @throws IOException if no answer came: the call may or may not have been carried out
    HttpResponse<String> send(
            String method, String path, @Nullable String ifMatch, @Nullable String json)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Makes something new, under a key of our choice.
    HttpResponse<String> create(String path, String key, String json)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// Brings a file.
    HttpResponse<String> upload(String path, byte[] file) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(service.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
    }

    @SuppressWarnings("JavaUtilDate") // as the library wants it
    private String token() {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("web-gateway")
                        .subject(subject)
                        .claim("name", "Journey")
                        .claim("roles", List.of("editor"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build();
        try {
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
