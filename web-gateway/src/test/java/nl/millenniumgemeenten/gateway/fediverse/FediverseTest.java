package nl.millenniumgemeenten.gateway.fediverse;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.CampaignChange;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeFediverse;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FediverseTest {
    private static final String ACTIVITY = "application/activity+json";
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String MASTODON =
            "application/activity+json, application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\", text/html;q=0.1";
    private static final String POST = "/fediverse/posts/00000000-0000-0002-0000-000000000001";
    private static final String NEWS = "/nieuws/1-plan";

    private final FakeFediverse service = new FakeFediverse();
    private final EmbeddedServer server =
            GatewayFixture.start(Map.of("services.subscription", service.address().toString()));
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void fill() {
        show("campagne");
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop();
        service.close();
    }

    private void show(@Nullable String name) {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, imageOf(campaign(name), article(1, "plan")));
        SiteFixture.ready(site);
    }

    private static CampaignChange.Configured campaign(@Nullable String name) {
        return new CampaignChange.Configured(
                CampaignChange.ONLY,
                1,
                "Millenniumgemeenten",
                "",
                "gemeenten",
                "",
                "VNG International",
                "info@example.org",
                List.of(),
                Instant.EPOCH,
                name);
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.getURI().resolve(path))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "/.well-known/webfinger?resource=acct:campagne@localhost:8080, webfinger?resource=acct:campagne@localhost:8080, application/jrd+json",
        "/.well-known/nodeinfo, nodeinfo, application/activity+json",
        "/nodeinfo/2.1, nodeinfo/2.1, application/activity+json",
        "/fediverse/actor, actor, application/activity+json",
        "/fediverse/followers, followers, application/activity+json",
        "/fediverse/outbox, outbox, application/activity+json",
        "/fediverse/outbox?page=a%26b, outbox?page=a&b, application/activity+json",
        "/fediverse/posts/00000000-0000-0002-0000-000000000001, posts/00000000-0000-0002-0000-000000000001, application/activity+json"
    })
    void documents_are_passed_on_as_the_service_makes_them(String path, String asked, String type)
            throws Exception {
        var answer = get(path, ACTIVITY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.documents()).containsExactly(asked);
        assertThat(header(answer, "Content-Type")).isEqualTo(type);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=180");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.body()).startsWith("{\"is\":\"");
    }

    @Test
    void what_is_withdrawn_leaves_a_stone_and_what_never_was_nothing() throws Exception {
        var gone = get("/fediverse/posts/00000000-0000-0002-0000-000000000009", ACTIVITY);
        var nobody = get("/.well-known/webfinger?resource=acct:niemand@localhost:8080", "*/*");

        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Tombstone");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(get("/.well-known/webfinger", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("/.well-known/webfinger?resource=" + "a".repeat(1100), "*/*").statusCode())
                .isEqualTo(404);
        assertThat(get("/fediverse/posts/niets", ACTIVITY).statusCode()).isIn(400, 404);
    }

    @Test
    void while_the_service_is_away_who_asks_comes_back() throws Exception {
        service.stop();

        var actor = get("/fediverse/actor", ACTIVITY);

        assertThat(actor.statusCode()).isEqualTo(503);
        assertThat(header(actor, "Retry-After")).isEqualTo("60");
        assertThat(post(ACTIVITY, "{}").statusCode()).isEqualTo(503);
    }

    @Test
    void a_site_that_is_not_there_says_so_without_asking() throws Exception {
        show(null);

        assertThat(get("/fediverse/actor", ACTIVITY).statusCode()).isEqualTo(404);
        assertThat(get(NEWS, MASTODON).statusCode()).isEqualTo(200);
        assertThat(get(NEWS, BROWSER).body()).doesNotContain(ACTIVITY, "fediverse");
        assertThat(service.documents()).isEmpty();
    }

    @Test
    void what_is_taken_back_is_passed_on_also_when_the_site_is_not_there() throws Exception {
        show(null);

        assertThat(post(ACTIVITY, "{\"type\":\"Delete\"}").statusCode()).isEqualTo(202);
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void another_server_is_sent_from_a_page_to_its_post_and_a_browser_the_other_way()
            throws Exception {
        assertThat(get(NEWS, BROWSER).body())
                .contains(
                        "<link rel=\"alternate\" type=\"application/activity+json\"",
                        "href=\"" + POST + "\"",
                        "@campagne@localhost:8080");
        // Also where the page is in the store by now.
        var sent = get(NEWS, MASTODON);

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(header(sent, "Location")).isEqualTo(POST);
        assertThat(header(sent, "Vary")).contains("Accept");
        assertThat(header(get("/", ACTIVITY), "Location")).isEqualTo("/fediverse/actor");
        assertThat(header(get("/fediverse/actor", BROWSER), "Location")).isEqualTo("/");
        assertThat(header(get(POST, BROWSER), "Location")).isEqualTo(NEWS);
        assertThat(get("/nieuws", ACTIVITY).statusCode()).isEqualTo(200);
        assertThat(get(NEWS, BROWSER).statusCode()).isEqualTo(200);
        assertThat(get(NEWS, "*/*").body()).contains("<html");
        assertThat(header(get(NEWS, BROWSER), "Vary")).isEqualTo("Accept-Encoding");
    }

    private HttpResponse<String> post(String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(server.getURI().resolve("/fediverse/inbox"))
                        .header("Content-Type", type)
                        .header("Date", "Sun, 29 Nov 2026 12:00:00 GMT")
                        .header("Digest", "SHA-256=abc")
                        .header(
                                "Signature",
                                "keyId=\"https://mastodon.example/users/anna#main-key\"")
                        .header("Collection-Synchronization", "digest")
                        .header("Cookie", "secret=1")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void what_is_brought_is_passed_on_with_what_its_signature_may_cover() throws Exception {
        var answer = post(ACTIVITY, "{\"type\":\"Follow\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        var received = service.received().getFirst();
        assertThat(received.method()).isEqualTo("post");
        assertThat(received.path()).isEqualTo("/fediverse/inbox");
        assertThat(received.body()).isEqualTo("{\"type\":\"Follow\"}");
        assertThat(received.headers())
                .containsEntry("host", "localhost:8080")
                .containsEntry("date", "Sun, 29 Nov 2026 12:00:00 GMT")
                .containsEntry("digest", "SHA-256=abc")
                .containsEntry("content-type", ACTIVITY)
                .containsEntry("collection-synchronization", "digest")
                .containsKey("signature")
                .doesNotContainKeys("cookie", "x-forwarded-for");
    }

    @Test
    void what_the_service_says_of_it_is_passed_on() throws Exception {
        for (int status : new int[] {400, 401, 403, 413, 429, 503}) {
            service.answerInbox(status);

            var answer = post(ACTIVITY, "{}");

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void what_can_be_nothing_is_not_passed_on() throws Exception {
        var unsigned =
                client.send(
                        HttpRequest.newBuilder(server.getURI().resolve("/fediverse/inbox"))
                                .header("Content-Type", ACTIVITY)
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(unsigned.statusCode()).isEqualTo(401);
        assertThat(post("application/json", "{}").statusCode()).isEqualTo(415);
        assertThat(post("text/html", "{}").statusCode()).isEqualTo(415);
        assertThat(post(ACTIVITY, "x".repeat(256 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(get("/fediverse/inbox", ACTIVITY).statusCode()).isIn(404, 405);
        assertThat(service.received()).isEmpty();
    }

    @Test
    void what_is_too_large_is_not_passed_on_however_it_comes() throws Exception {
        var answer =
                client.send(
                        HttpRequest.newBuilder(server.getURI().resolve("/fediverse/inbox"))
                                .header("Content-Type", ACTIVITY)
                                .header("Signature", "keyId=\"https://mastodon.example/key\"")
                                .POST(
                                        BodyPublishers.ofByteArrays(
                                                List.of(
                                                        new byte[200 * 1024],
                                                        new byte[200 * 1024])))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(service.received()).isEmpty();
    }

    @Test
    void who_stops_in_the_middle_holds_up_nobody_and_is_sent_away() throws Exception {
        try (var slow = begin("Content-Length: 1000", "{")) {
            assertThat(post(ACTIVITY, "{}").statusCode()).isEqualTo(202);
            assertThat(firstLine(slow)).contains("408");
        }
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void what_has_no_end_is_read_no_further_than_the_most() throws Exception {
        var piece = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (var endless = begin("Transfer-Encoding: chunked", piece.repeat(5))) {
            assertThat(firstLine(endless)).contains("413");
        }
        assertThat(service.received()).isEmpty();
    }

    @Test
    void who_holds_many_turns_gets_no_more_and_leaves_them_to_others() {
        var turns = new InboxTurns();
        for (int nth = 0; nth < 16; nth++) {
            assertThat(turns.take("one")).isTrue();
        }

        assertThat(turns.take("one")).isFalse();
        assertThat(turns.take("another")).isTrue();
        turns.giveBack("one");
        assertThat(turns.take("one")).isTrue();
    }

    /// A connection on which something begins to come in.
    private Socket begin(String length, String begin) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(30_000);
        var head =
                "POST /fediverse/inbox HTTP/1.1\r\nHost: localhost:8080\r\n"
                        + "Content-Type: application/activity+json\r\n"
                        + "Signature: keyId=\"https://mastodon.example/key\"\r\n"
                        + length
                        + "\r\n\r\n"
                        + begin;
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var in = socket.getInputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    void who_brings_very_much_is_asked_to_wait() throws Exception {
        HttpResponse<String> last = post(ACTIVITY, "{}");
        for (int nth = 0; nth < 600 && last.statusCode() == 202; nth++) {
            last = post(ACTIVITY, "{}");
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(header(last, "Retry-After")).isNotEmpty();
    }
}
