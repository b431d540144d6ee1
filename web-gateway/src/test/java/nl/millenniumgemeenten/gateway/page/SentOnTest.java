package nl.millenniumgemeenten.gateway.page;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.events.RedirectChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where an editor sent an address to, as a browser reads it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentOnTest {
    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Browser browser = new Browser(gateway.getURI());

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/zoeken?q=a|b, /zoeken?q=a%7Cb",
        "/zoeken?q=a%7Cb&doel=3#top, /zoeken?q=a%7Cb&doel=3#top",
        "/zoeken?q=100%, /zoeken?q=100%25",
        "/café#één#twee, /caf%C3%A9#%C3%A9%C3%A9n%23twee",
        "/a[1]\"<>^`{}, /a%5B1%5D%22%3C%3E%5E%60%7B%7D",
        "/\\evil.example, /%5Cevil.example",
        "https://example.nl/é?q=1, https://example.nl/%C3%A9?q=1"
    })
    void whatever_an_editor_typed_arrives(String to, String location) {
        send("/oud", to);

        var answer = browser.get("/oud");

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.location()).isEqualTo(location);
    }

    @Test
    void a_day_goes_along_unless_the_target_asks_something_itself() {
        send("/gemeenten/oud", "/gemeenten");
        assertThat(browser.get("/gemeenten/oud?at=2020-01-01").location())
                .isEqualTo("/gemeenten?at=2020-01-01");

        send("/gemeenten/oud", "/gemeenten?at=2019-01-01");
        assertThat(browser.get("/gemeenten/oud?at=2020-01-01").location())
                .isEqualTo("/gemeenten?at=2019-01-01");
    }

    private void send(String from, String to) {
        var site = gateway.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        new RedirectChange.Recorded(
                                new UUID(9, 1),
                                1,
                                from,
                                to,
                                Instant.parse("2026-11-24T12:00:00Z"))));
        SiteFixture.ready(site);
    }
}
