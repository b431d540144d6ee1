package nl.millenniumgemeenten.content.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A store that speaks as much of S3 as we need, and takes nothing that is not signed right
/// (version 4, over the whole body) and addressed by path.
final class StrictBucket implements AutoCloseable {
    static final String ACCESS_KEY = "AKIDTEST";
    static final String SECRET_KEY = "a-secret-for-tests";
    static final String REGION = "eu-test-1";

    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
                            + " SignedHeaders=([a-z0-9;-]+), Signature=([0-9a-f]{64})");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final String name;
    private final HttpServer server;
    private volatile boolean refusing;

    StrictBucket(String name) throws IOException {
        this.name = name;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Refuses everything from now on, or no longer.
    void refuse(boolean all) {
        refusing = all;
    }

    /// What is kept of one file.
    Map<String, byte[]> objects(String hash) {
        return objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(hash + "/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What is kept, by key.
    Map<String, byte[]> objects() {
        return Map.copyOf(objects);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (refusing || !isSigned(exchange, body)) {
                answer(exchange, 403, error("SignatureDoesNotMatch"));
                return;
            }
            var path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/" + name + "/")) {
                answer(exchange, 404, error("NoSuchBucket"));
                return;
            }
            var key = path.substring(name.length() + 2);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(key, body);
                    answer(exchange, 200, new byte[0]);
                }
                case "GET" -> {
                    var found = objects.get(key);
                    answer(
                            exchange,
                            found == null ? 404 : 200,
                            found == null ? error("NoSuchKey") : found);
                }
                case "DELETE" -> {
                    objects.remove(key);
                    answer(exchange, 204, new byte[0]);
                }
                default -> answer(exchange, 405, error("MethodNotAllowed"));
            }
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body)
            throws GeneralSecurityException {
        var headers = exchange.getRequestHeaders();
        var payload = String.valueOf(headers.getFirst("x-amz-content-sha256"));
        var matcher = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
        if (!matcher.matches()
                || !matcher.group(1).equals(ACCESS_KEY)
                || !matcher.group(3).equals(REGION)
                || !isOf(payload, body)) {
            return false;
        }
        var signed = matcher.group(4);
        var canonical =
                String.join(
                        "\n",
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getRawPath(),
                        "",
                        Arrays.stream(signed.split(";", -1))
                                .map(header -> header + ":" + headers.getFirst(header).strip())
                                .collect(Collectors.joining("\n")),
                        "",
                        signed,
                        payload);
        var scope = matcher.group(2) + "/" + REGION + "/s3/aws4_request";
        var toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        headers.getFirst("x-amz-date"),
                        scope,
                        hash(canonical.getBytes(StandardCharsets.UTF_8)));
        var key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
        for (var part : scope.split("/", -1)) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, toSign)).equals(matcher.group(5));
    }

    /// Whether a payload is what was signed. Only a request without a body may leave it unsigned.
    private static boolean isOf(String payload, byte[] body) throws GeneralSecurityException {
        return payload.equals(hash(body))
                || (payload.equals("UNSIGNED-PAYLOAD") && body.length == 0);
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>"
                        + code
                        + "</Code></Error>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
