package nl.millenniumgemeenten.subscription.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.millenniumgemeenten.activitypub.RsaKeys;
import nl.millenniumgemeenten.activitypub.signature.Claim;
import nl.millenniumgemeenten.activitypub.signature.ReceivedRequest;
import nl.millenniumgemeenten.activitypub.signature.RequestSigner;
import nl.millenniumgemeenten.subscription.service.RunningService;

/// A server of the fediverse, played: it shows accounts as Mastodon does, and keeps what it is
/// brought.
final class PlayedServer implements AutoCloseable {
    static final String OUR_HOST = "millenniumgemeenten.example";
    static final URI OUR_ACTOR = URI.create("https://" + OUR_HOST + "/fediverse/actor");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final InstantSource clock;
    private final Map<String, KeyPair> accounts = new ConcurrentHashMap<>();
    private final Map<String, Integer> gone = new ConcurrentHashMap<>();
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final List<Brought> brought = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private volatile boolean hasSharedInbox = true;
    private volatile Runnable taking = () -> {};
    private volatile String choking = "";
    private volatile int answer = 202;
    private volatile int retryAfter;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean hangs;

    PlayedServer(InstantSource clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// What was brought to an inbox.
    record Brought(String path, Map<String, String> headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException not) {
                throw new AssertionError(body, not);
            }
        }

        String type() {
            return json().path("type").asText();
        }
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    URI at(String path) {
        return URI.create("http://" + host() + path);
    }

    /// An account, made when it is first asked for.
    URI account(String name) {
        accounts.computeIfAbsent(name, _ -> RsaKeys.generate());
        return at("/users/" + name);
    }

    /// An account gets another key.
    void newKey(String name) {
        accounts.put(name, RsaKeys.generate());
    }

    /// An account answers with a status.
    void gone(String name, int status) {
        gone.put(name, status);
    }

    /// An account answers as it did before.
    void back(String name) {
        gone.remove(name);
    }

    /// Something else stands at a path.
    void show(String path, String document) {
        documents.put(path, document);
    }

    /// Inboxes answer like this from now on.
    void answers(int status, int seconds) {
        answer = status;
        retryAfter = seconds;
    }

    /// Inboxes answer nothing from now on.
    void hang() {
        hangs = true;
    }

    /// One inbox answers like this, whatever the others do.
    void answers(String path, int status) {
        answers.put(path, status);
    }

    /// Inboxes break on what holds these words from now on, and take all else; none breaks without
    /// words.
    void chokesOn(String words) {
        choking = words;
    }

    /// Accounts are told things each for themselves.
    void hasNoSharedInbox() {
        hasSharedInbox = false;
    }

    /// This happens before an inbox answers.
    void takes(Runnable meanwhile) {
        taking = meanwhile;
    }

    List<Brought> brought() {
        return List.copyOf(brought);
    }

    List<Brought> brought(String type) {
        return brought.stream().filter(one -> one.type().equals(type)).toList();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    /// Brings something to us, signed by an account of this server; returns our answer.
    int bring(RunningService service, String name, String activity) throws Exception {
        return bring(service, activity, signed(name, activity));
    }

    /// The same with headers that somebody may have changed.
    int bring(RunningService service, String activity, Map<String, String> headers)
            throws Exception {
        var request = JSON.createObjectNode().put("method", "post").put("path", "/fediverse/inbox");
        var given = request.putObject("headers");
        headers.forEach(given::put);
        request.put(
                "body",
                Base64.getEncoder().encodeToString(activity.getBytes(StandardCharsets.UTF_8)));
        return service.send("/fediverse/inbox", "POST", request.toString(), "service").statusCode();
    }

    /// The headers with which an account signs something for our inbox.
    Map<String, String> signed(String name, String activity) {
        return signed(name, account(name) + "#main-key", activity);
    }

    Map<String, String> signed(String name, String key, String activity) {
        account(name);
        var keys = Objects.requireNonNull(accounts.get(name));
        var headers = new HashMap<String, String>();
        headers.put("host", OUR_HOST);
        headers.put("content-type", "application/activity+json");
        new RequestSigner(URI.create(key), keys.getPrivate())
                .post(
                        URI.create("https://" + OUR_HOST + "/fediverse/inbox"),
                        activity.getBytes(StandardCharsets.UTF_8),
                        clock.instant())
                .forEach((header, value) -> headers.put(header.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    /// As Mastodon writes that somebody wants to follow us.
    String follow(String name, String act) {
        return """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"%s","type":"Follow",
         "actor":"%s","object":"%s"}
        """
                .formatted(at("/" + act), account(name), OUR_ACTOR);
    }

    /// As Mastodon writes that somebody follows no longer.
    String undo(String name, String act) {
        return """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"%s","type":"Undo",
         "actor":"%s","object":{"id":"%s","type":"Follow","actor":"%s","object":"%s"}}
        """
                .formatted(
                        at("/undo/" + act), account(name), at("/" + act), account(name), OUR_ACTOR);
    }

    /// As Mastodon writes that somebody wrote, or changed, an answer.
    String note(String type, String act, String name, String note, String answers, String text) {
        return note(type, act, name, note, answers, text, "Public");
    }

    String note(
            String type,
            String act,
            String name,
            String note,
            String answers,
            String text,
            String to) {
        var audience =
                to.equals("Public")
                        ? "https://www.w3.org/ns/activitystreams#Public"
                        : OUR_ACTOR.toString();
        return """
        {"@context":["https://www.w3.org/ns/activitystreams",{"sensitive":"as:sensitive"}],
         "id":"%1$s","type":"%2$s","actor":"%3$s","published":"2025-11-25T10:00:00Z",
         "to":["%7$s"],"cc":["%3$s/followers","%8$s"],
         "object":{"id":"%4$s","type":"Note","summary":null,"inReplyTo":"%5$s",
          "published":"2025-11-25T10:00:00Z","url":"%9$s","attributedTo":"%3$s",
          "to":["%7$s"],"cc":["%8$s"],"sensitive":false,
          "content":"<p><span class=\\"h-card\\"><a href=\\"%8$s\\" class=\\"u-url mention\\">@<span>campagne</span></a></span> %6$s</p>",
          "attachment":[],"tag":[{"type":"Mention","href":"%8$s","name":"@campagne@%10$s"}],
          "replies":{"id":"%4$s/replies","type":"Collection"}}}
        """
                .formatted(
                        at("/" + act),
                        type,
                        account(name),
                        at("/" + note),
                        answers,
                        text,
                        audience,
                        OUR_ACTOR,
                        at("/@" + name + "/" + note),
                        OUR_HOST);
    }

    /// As Mastodon writes that something is deleted.
    String delete(String act, String name, String what) {
        return """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"%s","type":"Delete",
         "actor":"%s","to":["https://www.w3.org/ns/activitystreams#Public"],
         "object":{"id":"%s","type":"Tombstone"}}
        """
                .formatted(at("/" + act), account(name), at("/" + what));
    }

    /// As Mastodon writes that an account is deleted.
    String leave(String act, String name) {
        return """
        {"@context":"https://www.w3.org/ns/activitystreams","id":"%s","type":"Delete",
         "actor":"%s","to":["https://www.w3.org/ns/activitystreams#Public"],"object":"%s"}
        """
                .formatted(at("/" + act), account(name), account(name));
    }

    /// Whether what was brought is signed by the key that our account shows.
    boolean isSigned(Brought one, RunningService service) throws Exception {
        var actor = JSON.readTree(service.send("/fediverse/actor", "GET", "", "service").body());
        var key = RsaKeys.publicKey(actor.at("/publicKey/publicKeyPem").asText()).orElseThrow();
        var request =
                new ReceivedRequest(
                        "post",
                        one.path(),
                        one.headers(),
                        one.body().getBytes(StandardCharsets.UTF_8));
        return Claim.of(request, host(), clock.instant()) instanceof Claim.Signed claim
                && claim.keyId().toString().equals(OUR_ACTOR + "#main-key")
                && claim.isBy(key);
    }

    private void serve(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("POST")) {
            take(exchange, path);
        } else {
            asked.add(path);
            show(exchange, path);
        }
        exchange.close();
    }

    private void take(HttpExchange exchange, String path) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, String.join(", ", values)));
        brought.add(new Brought(path, headers, body));
        if (hangs) {
            waitForEnd();
        }
        taking.run();
        if (retryAfter > 0) {
            exchange.getResponseHeaders().add("Retry-After", Integer.toString(retryAfter));
        }
        exchange.sendResponseHeaders(status(path, body), -1);
    }

    private int status(String path, String body) {
        return !choking.isEmpty() && body.contains(choking)
                ? 500
                : answers.getOrDefault(path, answer);
    }

    private void waitForEnd() {
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(HttpExchange exchange, String path) throws IOException {
        var name = path.replace("/users/", "");
        var document = documents.get(path);
        if (document == null && gone.containsKey(name)) {
            exchange.sendResponseHeaders(gone.getOrDefault(name, 410), -1);
            return;
        }
        if (document == null && accounts.containsKey(name)) {
            document = actor(name);
        }
        if (document == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        if (document.startsWith("http")) {
            exchange.getResponseHeaders().add("Location", document);
            exchange.sendResponseHeaders(302, -1);
            return;
        }
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", "application/activity+json; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String actor(String name) {
        var keys = Objects.requireNonNull(accounts.get(name));
        return """
        {"@context":["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1"],
         "id":"%1$s","type":"Person","following":"%1$s/following","followers":"%1$s/followers",
         "inbox":"%1$s/inbox","outbox":"%1$s/outbox","preferredUsername":"%2$s",
         "name":"%2$s van elders","summary":"","url":"%3$s",
         "manuallyApprovesFollowers":false,
         "publicKey":{"id":"%1$s#main-key","owner":"%1$s","publicKeyPem":%4$s},
         "endpoints":%5$s}
        """
                .formatted(
                        at("/users/" + name),
                        name,
                        at("/@" + name),
                        JSON.valueToTree(RsaKeys.publicPem(keys)),
                        hasSharedInbox ? "{\"sharedInbox\":\"" + at("/inbox") + "\"}" : "{}");
    }

    @Override
    public void close() {
        ended.countDown();
        server.stop(0);
    }

    /// The types of what was brought, in its order.
    List<String> types() {
        var types = new ArrayList<String>();
        brought.forEach(one -> types.add(one.type()));
        return types;
    }
}
