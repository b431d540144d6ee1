package nl.millenniumgemeenten.content.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// Sends requests with a token, as the gateway does.
public final class Caller {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final String token;

    Caller(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /// A token of the gateway for an editor with these roles.
    static String token(List<String> roles) {
        return token("account-7", "Anna de Vries", roles);
    }

    /// The same for somebody of this name.
    static String token(String subject, String name, List<String> roles) {
        return token(subject, name, roles, Instant.now().plusSeconds(60), ContentServer.SECRET);
    }

    /// A token with an end and a secret of its own.
    static String token(String role, Instant end, String secret) {
        return token("account-7", "Anna de Vries", List.of(role), end, secret);
    }

    private static String token(
            String subject, String name, List<String> roles, Instant end, String secret) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("web-gateway")
                        .subject(subject)
                        .claim("name", name)
                        .claim("roles", roles)
                        .expirationTime(Date.from(end))
                        .build();
        var jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            jwt.sign(new MACSigner(secret));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    /// The same caller with another token.
    public Caller withToken(String other) {
        return new Caller(server, other);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return post(path, json(body));
    }

    public Answer post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Something new, made by somebody who saw this revision.
    public Answer post(String path, String ifMatch, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .POST(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /// Something new, under a key of the caller.
    public Answer postOnce(String path, String key, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /// A file that is sent as it is.
    public Answer postFile(String path, byte[] file) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /// A file at an address of its own.
    public Answer putFile(String path, byte[] file) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /// A file in the place of another, by somebody who saw this revision.
    public Answer putFile(String path, String ifMatch, byte[] file) {
        return send(
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .header("If-Match", ifMatch)
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    /// The bytes that are kept at a path.
    public byte[] bytes(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /// A change by somebody who saw this revision.
    public Answer put(String path, String ifMatch, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .PUT(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    /// A change by somebody who saw this revision, without a body.
    public Answer put(String path, String ifMatch) {
        return send(
                request(path).header("If-Match", ifMatch).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /// A change by somebody who does not say which revision they saw.
    public Answer putBlindly(String path, Map<String, ?> body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json(body))));
    }

    public Answer delete(String path, String ifMatch) {
        return send(request(path).header("If-Match", ifMatch).DELETE());
    }

    /// Takes away what has no revision.
    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /// A change of something that has no revision, without a body.
    public Answer putNothing(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /// Nothing of this type, by somebody who saw the first revision.
    public Answer nothing(String method, String path, String type) {
        return send(
                request(path)
                        .header("Content-Type", type)
                        .header("If-Match", "\"1\"")
                        .method(
                                method,
                                HttpRequest.BodyPublishers.ofString(
                                        type.endsWith("json") ? "{}" : "x")));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
