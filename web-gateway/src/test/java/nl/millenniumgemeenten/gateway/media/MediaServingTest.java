package nl.millenniumgemeenten.gateway.media;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.HASH;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.document;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.picture;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaServingTest {
    private static final String DOCUMENT = "cd".repeat(32);
    private static final String SHOWN = "/media/" + HASH + "/640.webp";

    private static final String STORED_AT = "Tue, 24 Nov 2026 12:00:00 GMT";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer service;
    private EmbeddedServer gateway;
    private Site site;
    private Browser browser;

    @TempDir private Path directory = Path.of("");

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/media-files/",
                exchange -> {
                    try (exchange) {
                        var path = exchange.getRequestURI().getPath();
                        asked.add(path.substring(path.lastIndexOf('/') + 1));
                        var bytes = "x".repeat(1000).getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
        service.start();
        gateway =
                GatewayFixture.start(
                        Map.of(
                                "site.snapshot-directory",
                                directory.toString(),
                                "media.disk-bytes",
                                "3500",
                                "services.content",
                                "http://127.0.0.1:" + service.getAddress().getPort()));
        site = gateway.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.imageOf(
                        picture(new UUID(4, 1), 1, HASH), document(new UUID(4, 2), DOCUMENT)));
        SiteFixture.ready(site);
        browser = new Browser(gateway.getURI());
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void a_picture_is_fetched_once_and_there_while_its_service_is_not() {
        var first = browser.get(SHOWN);
        service.stop(0);
        var second = browser.get(SHOWN);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).isEqualTo("image/webp");
        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(first.body()).hasSize(1000);
        assertThat(second.body()).hasSize(1000);
        assertThat(asked).containsExactly("640.webp");
        assertThat(browser.get(SHOWN.replace("640", "960")).status()).isEqualTo(503);
    }

    @Test
    void a_document_is_for_downloading_and_runs_nothing() {
        var answer = browser.get("/media/" + DOCUMENT + "/gids%20voor%20scholen.pdf");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''gids%20voor%20scholen.pdf");
        assertThat(answer.header("Content-Security-Policy")).contains("sandbox");
        assertThat(asked).containsExactly("document");
    }

    @Test
    void what_the_library_does_not_show_is_not_asked_for() {
        for (var path :
                List.of(
                        SHOWN.replace("640", "641"),
                        SHOWN.replace("640", "1920"),
                        SHOWN.replace("webp", "png"),
                        SHOWN.replace("640.webp", "original"),
                        SHOWN.replace("ab", "ef"),
                        "/media/..%2F/640.webp",
                        "/media/")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_gone() {
        browser.get(SHOWN);
        SiteFixture.replace(site, SiteFixture.after(site.image(), withdrawn(new UUID(4, 1), 2)));

        assertThat(browser.get(SHOWN).status()).isEqualTo(404);
    }

    @Test
    void a_page_that_comes_before_its_picture_is_made_again_when_the_picture_comes() {
        var medium = new UUID(4, 7);
        var hash = "ef".repeat(32);
        var alert =
                new AlertChange.Published(
                        new UUID(5, 1),
                        1,
                        1,
                        AlertChange.Severity.WARNING,
                        "Markt",
                        "<figure><img data-media=\"%s\" alt=\"De markt\"></figure>"
                                .formatted(medium),
                        "/",
                        Instant.EPOCH,
                        Instant.EPOCH);
        SiteFixture.replace(site, SiteFixture.after(site.image(), alert));

        assertThat(browser.get("/").page().select(".alert").text()).contains("De markt");
        var early = browser.get("/media/" + hash + "/640.webp");
        assertThat(early.status()).isEqualTo(404);
        assertThat(early.header("Cache-Control")).isEqualTo("no-store");
        SiteFixture.replace(site, SiteFixture.after(site.image(), picture(medium, 1, hash)));

        assertThat(browser.get("/").page().select(".alert img").attr("src"))
                .isEqualTo("/media/" + hash + "/960.jpg");
        assertThat(browser.get("/media/" + hash + "/640.webp").status()).isEqualTo(200);
    }

    @Test
    void a_picture_of_a_contribution_is_kept_until_that_does_not_show_it() throws IOException {
        var files = gateway.getApplicationContext().getBean(MediaFiles.class);
        var name = new MediaName("12".repeat(32), "640.webp");
        files.of(7, name);
        files.of(8, name);
        var first = directory.resolve("media").resolve("contribution-7-" + name.onDisk());
        var second = directory.resolve("media").resolve("contribution-8-" + name.onDisk());
        assertThat(asked).hasSize(2);
        files.tidy(_ -> false);
        assertThat(first).exists();

        files.tidyContributions((number, hash) -> number == 8 && hash.equals(name.hash()));

        assertThat(first).doesNotExist();
        assertThat(second).exists();
        assertThat(files.have(name)).isFalse();
    }

    @Test
    void what_is_fetched_for_a_draft_is_kept_apart_and_not_for_long() throws IOException {
        var files = gateway.getApplicationContext().getBean(MediaFiles.class);
        var name = new MediaName("12".repeat(32), "640.webp");
        files.draft(name);
        files.draft(name);
        var file = directory.resolve("media").resolve("draft-" + name.onDisk());

        assertThat(asked).hasSize(1);
        files.tidy(_ -> false);
        assertThat(file).exists();
        assertThat(files.have(name)).isFalse();
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(2, HOURS)));
        files.tidy(_ -> true);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_draft_goes_after_a_minute_also_where_it_is_looked_at_and_nothing_else_comes_in()
            throws IOException {
        var files = gateway.getApplicationContext().getBean(MediaFiles.class);
        var name = new MediaName("12".repeat(32), "640.webp");
        browser.get(SHOWN);
        files.draft(name);
        var file = directory.resolve("media").resolve("draft-" + name.onDisk());
        files.tidyDrafts();
        assertThat(file).exists();

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(2, MINUTES)));
        files.draft(name);
        files.tidyDrafts();

        assertThat(file).doesNotExist();
        assertThat(directory.resolve("media").resolve(HASH + "-640.webp")).exists();
    }

    @Test
    void the_disk_is_tidied_and_bounded() throws IOException {
        var files = gateway.getApplicationContext().getBean(MediaFiles.class);
        for (var name : List.of("320.webp", "640.webp", "960.webp", "1280.webp")) {
            browser.get("/media/" + HASH + "/" + name);
        }
        var kept = directory.resolve("media");

        long room = files.tidy(site.image().media()::show);

        assertThat(kept).isDirectoryContaining("glob:**1280.webp");
        try (var left = Files.list(kept)) {
            assertThat(left).hasSize(3);
        }
        assertThat(room).isEqualTo(150);
        files.tidy(_ -> false);
        assertThat(kept).isEmptyDirectory();
    }

    @Test
    void what_was_half_fetched_long_ago_is_removed() throws IOException {
        var files = gateway.getApplicationContext().getBean(MediaFiles.class);
        browser.get(SHOWN);
        var kept = directory.resolve("media");
        var old = Files.createFile(kept.resolve("media1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(2, HOURS)));
        var busy = Files.createFile(kept.resolve("media2.part"));

        files.tidy(site.image().media()::show);

        assertThat(old).doesNotExist();
        assertThat(busy).exists();
        assertThat(kept.resolve(HASH + "-640.webp")).exists();
    }

    @Test
    void what_visitors_will_ask_is_fetched_for_as_long_as_there_is_room() throws IOException {
        var ahead = new MediaAhead(site, gateway.getApplicationContext().getBean(MediaFiles.class));

        ahead.run();
        ahead.run();

        // Of the ten there are: four of 1000 bytes, of which the last did not fit.
        assertThat(asked).hasSize(4);
        try (var left = Files.list(directory.resolve("media"))) {
            assertThat(left).hasSize(3);
        }
        browser.get("/media/" + DOCUMENT + "/gids.pdf");
        browser.get(SHOWN.replace("640.webp", "1500.jpg"));
        ahead.run();
        try (var left = Files.list(directory.resolve("media"))) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void who_has_a_file_already_gets_it_once_only_whichever_gateway_is_asked() throws IOException {
        var first = browser.get(SHOWN);
        var file = directory.resolve("media").resolve(HASH + "-640.webp");
        Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

        var tag = first.header("ETag");
        assertThat(tag).isEqualTo("\"" + HASH + "-640.webp\"");
        assertThat(first.header("Last-Modified")).isEqualTo(STORED_AT);
        assertThat(get(SHOWN).headers().firstValue("Last-Modified")).contains(STORED_AT);
        for (var known :
                List.of(
                        new String[] {"If-None-Match", tag},
                        new String[] {"If-None-Match", "\"other\", W/" + tag},
                        new String[] {"If-None-Match", "*"},
                        new String[] {"If-Modified-Since", STORED_AT})) {
            var answer = get(SHOWN, known);
            assertThat(answer.statusCode()).as(known[1]).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=31536000, immutable");
        }
        for (var unknown :
                List.of(
                        new String[] {"If-None-Match", "\"other\"", "If-Modified-Since", STORED_AT},
                        new String[] {"If-Modified-Since", "Mon, 23 Nov 2026 12:00:00 GMT"},
                        new String[] {"If-Modified-Since", "gisteren"})) {
            assertThat(get(SHOWN, unknown).statusCode()).as(unknown[1]).isEqualTo(200);
        }
    }

    @Test
    void a_part_of_a_file_is_given_to_who_asks_for_one() {
        var tag = "\"" + HASH + "-640.webp\"";
        record Asked(String range, String part, int length) {}
        for (var asked :
                List.of(
                        new Asked("bytes=0-99", "bytes 0-99/1000", 100),
                        new Asked("bytes=999-", "bytes 999-999/1000", 1),
                        new Asked("bytes=5-5", "bytes 5-5/1000", 1),
                        new Asked("bytes=-300", "bytes 700-999/1000", 300),
                        new Asked("bytes=-3000", "bytes 0-999/1000", 1000),
                        new Asked("bytes=900-5000", "bytes 900-999/1000", 100))) {
            var answer = get(SHOWN, "Range", asked.range());
            assertThat(answer.statusCode()).as(asked.range()).isEqualTo(206);
            assertThat(answer.headers().firstValue("Content-Range")).contains(asked.part());
            assertThat(answer.headers().firstValue("ETag")).contains(tag);
            assertThat(answer.body()).as(asked.range()).hasSize(asked.length());
        }
        for (var outside : List.of("bytes=1000-", "bytes=1000-2000", "bytes=-0")) {
            var answer = get(SHOWN, "Range", outside);
            assertThat(answer.statusCode()).as(outside).isEqualTo(416);
            assertThat(answer.headers().firstValue("Content-Range")).contains("bytes */1000");
        }
        for (var whole :
                List.of("bytes=9-3", "bytes=0-1,5-6", "regels=0-9", "bytes=-", "bytes=a-")) {
            var answer = get(SHOWN, "Range", whole);
            assertThat(answer.statusCode()).as(whole).isEqualTo(200);
            assertThat(answer.body()).hasSize(1000);
            assertThat(answer.headers().firstValue("Accept-Ranges")).contains("bytes");
        }
    }

    @Test
    void the_rest_of_a_file_is_given_only_to_who_has_the_first_of_the_same_one() {
        var tag = "\"" + HASH + "-640.webp\"";
        for (var same : List.of(tag, STORED_AT)) {
            assertThat(get(SHOWN, "Range", "bytes=500-", "If-Range", same).statusCode())
                    .as(same)
                    .isEqualTo(206);
        }
        for (var other : List.of("\"other\"", "W/" + tag, "Wed, 25 Nov 2026 12:00:00 GMT")) {
            var answer = get(SHOWN, "Range", "bytes=500-", "If-Range", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(200);
            assertThat(answer.body()).hasSize(1000);
        }
    }

    @Test
    void pages_of_others_may_show_what_is_public_and_nothing_else() {
        assertThat(browser.get(SHOWN).header("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        assertThat(browser.get("/").header("Cross-Origin-Resource-Policy"))
                .isEqualTo("same-origin");
    }

    private HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(gateway.getURI().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
