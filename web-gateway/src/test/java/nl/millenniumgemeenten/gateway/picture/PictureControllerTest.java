package nl.millenniumgemeenten.gateway.picture;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureControllerTest {
    private static final String SHOWN = "/afbeeldingen/" + "ab".repeat(32) + "-480.jpg";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer service;
    private EmbeddedServer gateway;
    private Browser browser;

    @BeforeEach
    void start(@TempDir Path directory) throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/pictures/",
                exchange -> {
                    try (exchange) {
                        asked.incrementAndGet();
                        var jpeg = "a picture".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, jpeg.length);
                        exchange.getResponseBody().write(jpeg);
                    }
                });
        service.start();
        gateway =
                GatewayFixture.start(
                        Map.of(
                                "site.snapshot-directory",
                                directory.toString(),
                                "services.municipality",
                                "http://127.0.0.1:" + service.getAddress().getPort()));
        var site = gateway.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, SiteFixture.imageOf(activity(1).build()));
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
        assertThat(first.body()).isEqualTo("a picture");
        assertThat(first.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(first.header("Cache-Control")).contains("immutable");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(second.body()).isEqualTo("a picture");
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_no_activity_shows_is_not_asked_for() {
        assertThat(browser.get(SHOWN.replace("ab", "ef")).status()).isEqualTo(404);
        assertThat(browser.get("/afbeeldingen/..%2Fsite.snapshot.gz").status()).isEqualTo(404);
        assertThat(browser.get("/afbeeldingen/").status()).isEqualTo(404);
        assertThat(asked).hasValue(0);
    }
}
