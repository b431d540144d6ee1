package nl.millenniumgemeenten.gateway.page.store;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.municipality;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The store in a real connection: bytes in, bytes out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreInPipelineTest {

    private EmbeddedServer server;

    @BeforeAll
    void start() throws IOException {
        server = GatewayFixture.start();
        var site = server.getApplicationContext().getBean(Site.class);
        replace(site, imageOf(municipality("GM0001", "een"), municipality("GM0002", "twee")));
        SiteFixture.ready(site);
        // Rendered once by the router; from then on stored.
        exchange(get("/") + get("/gemeenten/een") + get("/gemeenten/twee"), 3);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void pipelined_requests_for_stored_and_routed_pages_are_answered_in_order() throws IOException {
        var requests = new StringBuilder();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            requests.append(get("/gemeenten/een")).append(get("/nergens"));
            requests.append(get("/gemeenten?zoek=twee")).append(get("/gemeenten/twee"));
            expected.addAll(List.of("200 een", "404", "200 Gemeenten", "200 twee"));
        }

        var answers = exchange(requests.toString(), expected.size());

        assertThat(answers.stream().map(Answer::summary).toList()).isEqualTo(expected);
    }

    @Test
    void a_body_that_nobody_asked_for_is_dropped_and_the_connection_goes_on() throws IOException {
        var withBody =
                "GET /gemeenten/een HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n\r\nhello world";

        var answers = exchange(withBody + get("/gemeenten/twee"), 2);

        assertThat(answers.stream().map(Answer::summary).toList())
                .containsExactly("200 een", "200 twee");
    }

    @Test
    void a_client_that_has_the_page_is_told_so() throws IOException {
        var etag = exchange(get("/gemeenten/een"), 1).getFirst().header("etag");

        var again =
                exchange(
                        "GET /gemeenten/een HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"x\", "
                                + etag
                                + "\r\n\r\n",
                        1);

        assertThat(again.getFirst().status()).isEqualTo(304);
        assertThat(again.getFirst().header("etag")).isEqualTo(etag);
        assertThat(again.getFirst().body()).isEmpty();
    }

    @Test
    void an_address_or_headers_that_are_too_long_are_refused_with_the_headers_of_every_answer()
            throws IOException {
        var address = exchange(get("/gemeenten?zoek=" + "x".repeat(5000)), 1).getFirst();
        var headers =
                exchange("GET / HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(9000) + "\r\n\r\n", 1)
                        .getFirst();

        assertThat(address.status()).isEqualTo(414);
        assertThat(headers.status()).isEqualTo(431);
        assertThat(address.header("content-security-policy")).contains("default-src 'none'");
        assertThat(address.body()).contains("te lang");
    }

    @Test
    void head_has_the_headers_of_get_and_no_body() throws IOException {
        var got = exchange(get("/gemeenten/een"), 1).getFirst();
        var head =
                exchange(
                                "HEAD /gemeenten/een HTTP/1.1\r\nHost: x\r\n\r\n"
                                        + get("/gemeenten/twee"),
                                2,
                                List.of(0))
                        .getFirst();

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("content-length")).isEqualTo(got.header("content-length"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_stored_page_carries_the_same_headers_as_a_routed_one() throws IOException {
        var stored = exchange(get("/gemeenten/een"), 1).getFirst();
        // A query sends the same page through the router.
        var routed = exchange(get("/gemeenten/een?x=1"), 1).getFirst();

        var storedHeaders = new HashMap<>(stored.headers());
        var routedHeaders = new HashMap<>(routed.headers());
        storedHeaders.remove("date");
        routedHeaders.remove("date");
        assertThat(storedHeaders).isEqualTo(routedHeaders);
        assertThat(stored.body()).isEqualTo(routed.body());
        assertThat(stored.header("content-security-policy")).contains("default-src 'none'");
        assertThat(stored.header("content-security-policy")).doesNotContain("unsafe");
    }

    @Test
    void the_first_who_takes_a_compressed_form_gets_the_same_as_the_next() throws IOException {
        var compressed = "GET /gemeenten/een HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n";

        var answers = exchange(compressed + get("/gemeenten/twee") + compressed, 3);

        var first = answers.getFirst();
        assertThat(first.header("content-encoding")).isEqualTo("gzip");
        assertThat(answers.get(1).summary()).isEqualTo("200 twee");
        assertThat(answers.getLast().body()).isEqualTo(first.body()).isNotEmpty();
        assertThat(answers.getLast().header("etag")).isEqualTo(first.header("etag"));
        assertThat(exchange(compressed, 1).getFirst().body()).isEqualTo(first.body());
    }

    @Test
    void a_client_that_closes_gets_its_answer_first() throws IOException {
        var answer =
                exchange("GET /gemeenten/een HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 1);

        assertThat(answer.getFirst().header("connection")).isEqualTo("close");
        assertThat(answer.getFirst().summary()).isEqualTo("200 een");
    }

    @Test
    void static_files_are_kept_for_ever_and_unknown_ones_are_not_found() throws IOException {
        var page = exchange(get("/"), 1).getFirst().body();
        int at = page.indexOf("/assets/");
        var address = page.substring(at, page.indexOf('"', at));

        var file = exchange(get(address), 1).getFirst();

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("cache-control")).contains("immutable");
        assertThat(exchange(get("/assets/x/site.css"), 1).getFirst().status()).isEqualTo(404);
    }

    @Test
    void no_endpoint_of_the_framework_stands_in_the_way_of_a_page() throws IOException {
        for (var path : List.of("/info", "/beans", "/routes", "/metrics", "/loggers", "/env")) {
            assertThat(exchange(get(path), 1).getFirst().header("content-type"))
                    .as(path)
                    .startsWith("text/html");
        }
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n";
    }

    private List<Answer> exchange(String requests, int count) throws IOException {
        return exchange(requests, count, List.of());
    }

    private List<Answer> exchange(String requests, int count, List<Integer> heads)
            throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var in = new BufferedInputStream(socket.getInputStream());
            var answers = new ArrayList<Answer>();
            for (int i = 0; i < count; i++) {
                answers.add(Answer.read(in, heads.contains(i)));
            }
            return answers;
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /// The status, and of a page its heading.
        String summary() {
            int heading = body.indexOf("<h1");
            if (status != 200 || heading < 0) {
                return Integer.toString(status);
            }
            int start = body.indexOf('>', heading) + 1;
            return status + " " + body.substring(start, body.indexOf("</h1>", start)).strip();
        }

        static Answer read(InputStream in, boolean head) throws IOException {
            int status = Integer.parseInt(line(in).split(" ", 3)[1]);
            var headers = new HashMap<String, String>();
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                var parts = line.split(": ", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
            }
            int length =
                    head || status == 304
                            ? 0
                            : Integer.parseInt(headers.getOrDefault("content-length", "0"));
            var body = in.readNBytes(length);
            return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
        }

        private static String line(InputStream in) throws IOException {
            var line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The connection was closed after: " + line);
                }
                if (next != '\r') {
                    line.write(next);
                }
            }
            return line.toString(StandardCharsets.US_ASCII);
        }
    }
}
