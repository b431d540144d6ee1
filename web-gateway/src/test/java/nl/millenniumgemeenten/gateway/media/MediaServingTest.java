package nl.millenniumgemeenten.gateway.media;

import static nl.millenniumgemeenten.gateway.site.MediaFixture.HASH;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.document;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.picture;
import static nl.millenniumgemeenten.gateway.site.MediaFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
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
        assertThat(room).isEqualTo(500);
        files.tidy(_ -> false);
        assertThat(kept).isEmptyDirectory();
    }
}
