package nl.millenniumgemeenten.guardedhttp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class GuardedHttpTest {
    private static final int MOST = 1024 * 1024;
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    /// Everything but one address of this machine is out of reach, in little time.
    private static final FetchRules RULES =
            new FetchRules(
                    true,
                    address -> address.getHostAddress().equals("127.0.0.1"),
                    Duration.ofMillis(700),
                    Duration.ofSeconds(2));

    private final GuardedHttp http = new GuardedHttp(RULES, "test");
    private final GuardedHttp ofInternet = new GuardedHttp(FetchRules.ofInternet(), "test");
    private final AtomicInteger reached = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();

    /// Packed beforehand: that takes longer than this client waits, on a busy machine.
    private final byte[] bomb = packed(new byte[FIFTY_MEGABYTES]);

    private final HttpServer server;
    private String base = "";

    GuardedHttpTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
    }

    @BeforeAll
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    void stop() throws IOException {
        server.stop(0);
        http.close();
        ofInternet.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getResponseHeaders();
        int port = server.getAddress().getPort();
        switch (exchange.getRequestURI().getPath()) {
            case "/here" -> {
                headers.add("ETag", "W/\"one\"");
                headers.add("Last-Modified", "Sun, 29 Nov 2026 10:00:00 GMT");
                headers.add("Content-Type", "text/plain");
                boolean known =
                        "W/\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                                && "Sun, 29 Nov 2026 10:00:00 GMT"
                                        .equals(
                                                exchange.getRequestHeaders()
                                                        .getFirst("If-Modified-Since"));
                if (known) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    send(exchange, 200, "hallo".getBytes(StandardCharsets.UTF_8));
                }
            }
            case "/once" -> onward(exchange, "/here");
            case "/twice" -> onward(exchange, "/once");
            case "/thrice" -> onward(exchange, base + "/twice");
            case "/four-times" -> onward(exchange, "/thrice");
            case "/round" -> onward(exchange, "/round");
            case "/inside" -> onward(exchange, "http://127.0.0.2:" + port + "/secret");
            case "/metadata" -> onward(exchange, "http://169.254.169.254/latest/meta-data/");
            case "/file" -> onward(exchange, "file:///etc/passwd");
            case "/secret" -> {
                reached.incrementAndGet();
                send(exchange, 200, "geheim".getBytes(StandardCharsets.UTF_8));
            }
            case "/drips" -> {
                exchange.sendResponseHeaders(200, 0);
                for (int nth = 0; nth < 200; nth++) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    pause();
                }
            }
            case "/huge" -> {
                exchange.sendResponseHeaders(200, 0);
                var piece = new byte[64 * 1024];
                for (int sent = 0; sent < FIFTY_MEGABYTES; sent += piece.length) {
                    exchange.getResponseBody().write(piece);
                }
            }
            case "/says-huge" -> {
                exchange.sendResponseHeaders(200, FIFTY_MEGABYTES);
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause();
            }
            case "/bomb" -> {
                headers.add("Content-Encoding", "gzip");
                send(exchange, 200, bomb);
            }
            case "/packed" -> {
                headers.add("Content-Encoding", "gzip");
                send(exchange, 200, packed("hallo".getBytes(StandardCharsets.UTF_8)));
            }
            case "/wait" -> {
                headers.add("Retry-After", "120");
                send(exchange, 429, new byte[0]);
            }
            case "/silent" -> {
                for (int nth = 0; nth < 100; nth++) {
                    pause();
                }
            }
            case "/headers" ->
                    send(exchange, 200, named(exchange).getBytes(StandardCharsets.UTF_8));
            case "/headers-onward" -> onward(exchange, "/headers");
            case "/inbox" -> {
                received.add(
                        exchange.getRequestMethod()
                                + " "
                                + named(exchange)
                                + " "
                                + new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8));
                send(exchange, 202, new byte[0]);
            }
            case "/inbox-elsewhere" -> {
                exchange.getResponseHeaders().add("Location", "/inbox");
                exchange.sendResponseHeaders(307, -1);
            }
            default -> send(exchange, 404, new byte[0]);
        }
        exchange.close();
    }

    private static String named(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        return headers.getFirst("Host")
                + " "
                + headers.getFirst("Content-Type")
                + " "
                + headers.getFirst("Signature");
    }

    private static byte[] packed(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onward(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().add("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    private Fetched get(String path) {
        return http.get(Asking.of(base + path, "*/*", MOST));
    }

    private static String text(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Here.class);
        return new String(((Fetched.Here) fetched).content(), StandardCharsets.UTF_8);
    }

    private static String refused(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Refused.class);
        return ((Fetched.Refused) fetched).why();
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        var first = (Fetched.Here) get("/here");

        assertThat(text(first)).isEqualTo("hallo");
        assertThat(first.type()).isEqualTo("text/plain");
        assertThat(
                        http.get(
                                Asking.again(
                                        base + "/here",
                                        "*/*",
                                        MOST,
                                        first.tag(),
                                        first.lastModified())))
                .isEqualTo(new Fetched.Unchanged());
    }

    @Test
    void three_redirects_are_followed_and_no_more() {
        assertThat(text(get("/thrice"))).isEqualTo("hallo");
        assertThat(refused(get("/four-times"))).contains("steeds door");
        assertThat(refused(get("/round"))).contains("steeds door");
    }

    @Test
    void a_redirect_leads_nowhere_that_may_not_be_reached() {
        assertThat(refused(get("/inside"))).contains("netwerk dat niet van iedereen is");
        assertThat(refused(get("/metadata"))).contains("netwerk dat niet van iedereen is");
        assertThat(refused(get("/file"))).contains("niet mogen ophalen");
        assertThat(reached).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/"
            })
    void on_the_internet_nothing_inside_is_reached(String address) {
        assertThat(refused(ofInternet.get(Asking.of(address, "*/*", MOST))))
                .contains("netwerk dat niet van iedereen is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "https://example.org:8443/",
                "https://name:word@example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "jar:https://example.org/a.jar!/",
                "https:///feed",
                "//example.org/feed",
                "/feed",
                "https://example.org/ a",
                ""
            })
    void on_the_internet_only_whole_secure_addresses_are_asked(String address) {
        assertThat(ofInternet.allows(address)).isFalse();
        assertThat(refused(ofInternet.get(Asking.of(address, "*/*", MOST))))
                .isEqualTo("Dit adres mogen we niet ophalen.");
    }

    @Test
    void what_is_too_large_is_not_taken_however_it_comes() {
        var large = new Fetched.TooLarge("Dit is te groot: hoogstens 1 MB.");
        assertThat(get("/huge")).isEqualTo(large);
        assertThat(get("/says-huge")).isEqualTo(large);
        assertThat(get("/bomb")).isEqualTo(large);
        assertThat(text(get("/packed"))).isEqualTo("hallo");
    }

    @Test
    void who_drips_or_is_silent_does_not_hold_us_up() {
        long begin = System.nanoTime();

        assertThat(refused(get("/drips"))).contains("na 2 seconden nog niet klaar");
        assertThat(refused(get("/silent"))).contains("niet te bereiken");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void not_even_who_drips_the_headers() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var dripping =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var peer = socket.accept()) {
                                    var out = peer.getOutputStream();
                                    out.write(
                                            "HTTP/1.1 200 OK\r\nX-Long: "
                                                    .getBytes(StandardCharsets.US_ASCII));
                                    while (!Thread.currentThread().isInterrupted()) {
                                        out.write('x');
                                        out.flush();
                                        pause();
                                    }
                                } catch (IOException gone) {
                                    // As it should.
                                }
                            });
            long begin = System.nanoTime();

            assertThat(
                            refused(
                                    http.get(
                                            Asking.of(
                                                    "http://127.0.0.1:" + socket.getLocalPort(),
                                                    "*/*",
                                                    MOST))))
                    .contains("na 2 seconden nog niet klaar");
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Duration.ofSeconds(5));
            dripping.interrupt();
        }
    }

    @Test
    void what_a_server_answers_is_said_in_words() {
        assertThat(get("/wait"))
                .isEqualTo(
                        new Fetched.Refused(
                                "De server vraagt om te wachten (429).",
                                429,
                                Optional.of(Duration.ofMinutes(2))));
        assertThat(refused(get("/nowhere"))).isEqualTo("Dit staat er niet (404).");
        assertThat(refused(http.get(Asking.of("http://nowhere.invalid/", "*/*", MOST))))
                .isEqualTo("Deze server bestaat niet.");
    }

    @Test
    void headers_of_ours_go_where_they_are_meant_for_and_no_further() {
        var signed = Map.of("Signature", "signed");
        var host = base.substring("http://".length());

        assertThat(text(http.get(Asking.of(base + "/headers", "*/*", MOST).with(signed))))
                .isEqualTo(host + " null signed");
        assertThat(text(http.get(Asking.of(base + "/headers-onward", "*/*", MOST).with(signed))))
                .isEqualTo(host + " null null");
    }

    private Sent post(String address) {
        return http.post(
                new Sending(
                        address,
                        Map.of("Content-Type", "application/activity+json", "Signature", "signed"),
                        "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static String notSent(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Refused.class);
        return ((Sent.Refused) sent).why();
    }

    @Test
    void what_is_brought_arrives_as_it_is_and_once() {
        assertThat(post(base + "/inbox")).isEqualTo(new Sent.Taken(202));
        assertThat(received)
                .containsExactly(
                        "POST "
                                + base.substring("http://".length())
                                + " application/activity+json signed {}");
    }

    @Test
    void what_is_brought_goes_nowhere_that_may_not_be_reached() {
        int port = server.getAddress().getPort();

        assertThat(notSent(post("http://127.0.0.2:" + port + "/secret")))
                .contains("netwerk dat niet van iedereen is");
        assertThat(notSent(post("file:///etc/passwd"))).contains("niets sturen");
        assertThat(
                        notSent(
                                ofInternet.post(
                                        new Sending(
                                                "https://169.254.169.254/inbox",
                                                Map.of(),
                                                new byte[0]))))
                .contains("netwerk dat niet van iedereen is");
        assertThat(post(base + "/inbox-elsewhere"))
                .extracting(sent -> ((Sent.Refused) sent).status())
                .isEqualTo(307);
    }

    @Test
    void who_does_not_answer_what_is_brought_does_not_hold_us_up() {
        long begin = System.nanoTime();

        assertThat(notSent(post(base + "/silent"))).contains("niet te bereiken");
        assertThat(post(base + "/huge")).isEqualTo(new Sent.Taken(200));
        assertThat(post(base + "/wait"))
                .isEqualTo(
                        new Sent.Refused(
                                "De server vraagt om te wachten (429).",
                                429,
                                Optional.of(Duration.ofMinutes(2))));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }
}
