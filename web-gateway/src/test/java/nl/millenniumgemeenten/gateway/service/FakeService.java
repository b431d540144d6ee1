package nl.millenniumgemeenten.gateway.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A service that speaks real HTTP and JSON, and checks tokens as the real ones do. It can be away.
abstract class FakeService implements AutoCloseable {
    static final String SECRET = "a-secret-for-tests-only-0123456789abcdef";

    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final int port;
    private final List<String> traces = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Predicate<String> slow = _ -> false;
    private volatile Duration time = Duration.ZERO;
    private @Nullable HttpServer server;

    FakeService() {
        port = start(0);
    }

    /// Where it is.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Goes away.
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /// Comes back where it was.
    public void startAgain() {
        if (server == null) {
            start(port);
        }
    }

    /// Takes its time from now on over the paths that hold this.
    public void takeOver(String part, Duration time) {
        this.time = time;
        slow = path -> path.contains(part);
        mostAtOnce.set(0);
    }

    /// Answers at once again.
    public void hurry() {
        slow = _ -> false;
    }

    /// How many of those it takes its time over were asked at the same time.
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    /// The trace contexts that came in.
    public List<String> traces() {
        return List.copyOf(traces);
    }

    @Override
    public void close() {
        stop();
    }

    /// What is asked: `roles` are those of the token.
    record Asked(
            String method,
            String path,
            String query,
            long ifMatch,
            String tag,
            String key,
            JsonNode body,
            Caller caller) {}

    /// What is answered; a revision of 0 is none.
    record Answered(int status, long revision, Object body) {

        static Answered ok(Object body) {
            return new Answered(200, 0, body);
        }

        static Answered problem(int status, String type, String detail, String... fields) {
            var errors = new ArrayList<Map<String, String>>();
            for (int i = 0; i < fields.length; i += 2) {
                errors.add(Map.of("pointer", fields[i], "detail", fields[i + 1]));
            }
            return new Answered(
                    status,
                    0,
                    Map.of(
                            "type", "urn:millenniumgemeenten:problem:" + type,
                            "title", "Dit kan niet",
                            "status", status,
                            "detail", detail,
                            "errors", errors));
        }
    }

    /// A body that is no JSON of ours, as it goes out.
    record Document(String type, String text) {}

    abstract Answered answer(Asked asked);

    /// A body as it came in.
    static String written(JsonNode body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int start(int wanted) {
        try {
            var started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            server = started;
            return started.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            traces.add(String.valueOf(exchange.getRequestHeaders().getFirst("traceparent")));
            if (slow.test(exchange.getRequestURI().getPath())) {
                takeTime();
            }
            var answered = answer(exchange);
            var body =
                    answered.body() instanceof Document document
                            ? document.text().getBytes(StandardCharsets.UTF_8)
                            : JSON.writeValueAsBytes(answered.body());
            exchange.getResponseHeaders().set("Content-Type", type(answered));
            if (answered.revision() > 0) {
                exchange.getResponseHeaders().set("ETag", "\"" + answered.revision() + "\"");
            }
            exchange.sendResponseHeaders(answered.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String type(Answered answered) {
        if (answered.body() instanceof Document document) {
            return document.type();
        }
        return answered.status() < 400 ? "application/json" : "application/problem+json";
    }

    private void takeTime() {
        mostAtOnce.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            busy.decrementAndGet();
        }
    }

    private static long revision(@Nullable String ifMatch) {
        var tag = Objects.requireNonNullElse(ifMatch, "").replace("\"", "");
        return tag.matches("[0-9]{1,18}") ? Long.parseLong(tag) : -1;
    }

    private Answered answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var bytes = exchange.getRequestBody().readAllBytes();
        var ifMatch = headers.getFirst("If-Match");
        var query = exchange.getRequestURI().getQuery();
        try {
            var asked =
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().getPath(),
                            query == null ? "" : query,
                            revision(ifMatch),
                            Objects.requireNonNullElse(ifMatch, "").replace("\"", ""),
                            Objects.requireNonNullElse(headers.getFirst("Idempotency-Key"), ""),
                            bytes.length == 0
                                            || !"application/json"
                                                    .equals(headers.getFirst("Content-Type"))
                                    ? JsonNode.nullNode()
                                    : JSON.readValue(bytes, Argument.of(JsonNode.class)),
                            caller(headers.getFirst("Authorization")));
            return answer(asked);
        } catch (ParseException | JOSEException | IllegalArgumentException refused) {
            return Answered.problem(401, "not-signed-in", "Log eerst in: " + refused.getMessage());
        }
    }

    private static Caller caller(@Nullable String authorization)
            throws ParseException, JOSEException {
        if (authorization == null) {
            throw new IllegalArgumentException("no token");
        }
        var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        if (!token.verify(new MACVerifier(SECRET.getBytes(StandardCharsets.UTF_8)))
                || !fresh(claims)) {
            throw new IllegalArgumentException("no good token");
        }
        return new Caller(
                claims.getSubject(),
                claims.getStringClaim("name"),
                claims.getStringListClaim("roles"));
    }

    private static boolean fresh(JWTClaimsSet claims) {
        var left = Duration.between(Instant.now(), claims.getExpirationTime().toInstant());
        return left.isPositive()
                && left.compareTo(Duration.ofSeconds(60)) <= 0
                && "web-gateway".equals(claims.getIssuer());
    }
}
