package nl.millenniumgemeenten.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.activitypub.Addresses;
import nl.millenniumgemeenten.activitypub.MediaTypes;
import nl.millenniumgemeenten.activitypub.PublishedKey;
import nl.millenniumgemeenten.activitypub.RsaKeys;
import nl.millenniumgemeenten.activitypub.signature.Claim;
import nl.millenniumgemeenten.activitypub.signature.ReceivedRequest;
import nl.millenniumgemeenten.activitypub.signature.RequestSigner;

/// A server of the fediverse with one account, Anna, that speaks as Mastodon does.
final class PlayedServer implements AutoCloseable {
    private final KeyPair keys = RsaKeys.generate();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> delivered = new CopyOnWriteArrayList<>();
    private final List<String> unsigned = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    PlayedServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /// As people write the account.
    String handle() {
        return "@anna@" + host();
    }

    /// The server, as its handles say it.
    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// The account.
    URI anna() {
        return at("/users/anna");
    }

    /// Something on this server.
    URI at(String path) {
        return URI.create("http://" + host() + path);
    }

    /// What was delivered here, with a signature that was right.
    List<String> delivered() {
        return delivered;
    }

    /// What was delivered without one.
    List<String> unsigned() {
        return unsigned;
    }

    /// Brings something of Anna to an inbox, signed by her.
    int bring(URI inbox, byte[] activity) throws IOException, InterruptedException {
        var signer = new RequestSigner(URI.create(anna() + "#main-key"), keys.getPrivate());
        return send(inbox, activity, signer.post(inbox, activity, Instant.now()));
    }

    /// The same, signed by somebody who only says to be Anna.
    int forge(URI inbox, byte[] activity) throws IOException, InterruptedException {
        var signer =
                new RequestSigner(
                        URI.create(anna() + "#main-key"), RsaKeys.generate().getPrivate());
        return send(inbox, activity, signer.post(inbox, activity, Instant.now()));
    }

    private int send(URI inbox, byte[] activity, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(inbox)
                        .header("Content-Type", MediaTypes.ACTIVITY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(activity));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /// A document of the site, as other servers ask for it.
    HttpResponse<byte[]> ask(URI address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address).header("Accept", MediaTypes.ACCEPT).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/users/anna" -> send(exchange, account());
                case "/inbox", "/users/anna/inbox" -> take(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var body = exchange.getRequestBody().readAllBytes();
        var request =
                new ReceivedRequest("post", exchange.getRequestURI().toString(), headers, body);
        (isSigned(request) ? delivered : unsigned).add(new String(body, StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(202, -1);
    }

    private boolean isSigned(ReceivedRequest request) throws IOException {
        return Claim.of(request, Addresses.server(anna()), Instant.now())
                        instanceof Claim.Signed signed
                && signed.isBy(key(signed.keyId()));
    }

    private RSAPublicKey key(URI id) throws IOException {
        try {
            return PublishedKey.read(ask(id).body(), id)
                    .map(PublishedKey::key)
                    .orElseThrow(() -> new IOException("no key at " + id));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private String account() {
        return """
        {"@context": ["https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1"],
         "id": "%1$s", "type": "Person", "preferredUsername": "anna", "name": "Anna de Vries",
         "url": "%2$s", "inbox": "%1$s/inbox", "outbox": "%1$s/outbox",
         "endpoints": {"sharedInbox": "%3$s"},
         "publicKey": {"id": "%1$s#main-key", "owner": "%1$s", "publicKeyPem": "%4$s"}}\
        """
                .formatted(
                        anna(),
                        at("/@anna"),
                        at("/inbox"),
                        RsaKeys.publicPem(keys).replace("\n", "\\n"));
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", MediaTypes.ACTIVITY);
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
