package nl.millenniumgemeenten.gateway.layout;

import static nl.millenniumgemeenten.events.AlertChange.Severity.EMERGENCY;
import static nl.millenniumgemeenten.events.AlertChange.Severity.INFORMATION;
import static nl.millenniumgemeenten.events.AlertChange.Severity.WARNING;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.after;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.alert;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.article;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.events.NewsArticleChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.MediaFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertTest {
    private static final Instant WITHDRAWN_AT = Instant.parse("2026-11-25T12:00:00Z");

    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @BeforeEach
    void announce_something() {
        SiteFixture.replace(
                site,
                imageOf(
                        article(1, "bericht"),
                        alert(1, INFORMATION, "/"),
                        alert(2, EMERGENCY, "/nieuws"),
                        alert(3, WARNING, "/nieuws/1-bericht")));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void what_matters_most_stands_first_in_words_and_with_an_icon() {
        var alerts = browser.get("/nieuws/1-bericht").page().select(".alerts .alert");

        assertThat(alerts.select(".alert__title").eachText())
                .containsExactly(
                        "Belangrijk: Mededeling 2",
                        "Let op: Mededeling 3",
                        "Mededeling: Mededeling 1");
        assertThat(alerts.select("svg")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/agenda", "/niets", "/activiteiten?doel=3"})
    void an_announcement_for_the_whole_site_stands_on_every_page(String path) {
        assertThat(browser.get(path).page().select(".alert__title").eachText())
                .containsExactly("Mededeling: Mededeling 1");
    }

    @Test
    void where_nothing_stands_it_is_announced_too() {
        SiteFixture.replace(
                site,
                after(
                        site.image(),
                        new NewsArticleChange.Withdrawn(
                                article(1, "bericht").id(), 2, 1, "Bericht 1", WITHDRAWN_AT)));

        var missing = browser.get("/nieuws/99-niets");
        var gone = browser.get("/nieuws/1-bericht");
        var unusable = browser.get("/nieuws?at=gisteren");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.page().select(".alert__title").eachText())
                .containsExactly("Belangrijk: Mededeling 2", "Mededeling: Mededeling 1");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.page().select(".alert__title").eachText())
                .containsExactly(
                        "Belangrijk: Mededeling 2",
                        "Let op: Mededeling 3",
                        "Mededeling: Mededeling 1");
        assertThat(unusable.page().select(".alert__title").eachText())
                .contains("Belangrijk: Mededeling 2");
    }

    @Test
    void one_that_is_withdrawn_is_gone_from_kept_pages_too() {
        assertThat(browser.get("/nieuws").page().select(".alert")).hasSize(2);

        SiteFixture.replace(
                site,
                after(
                        site.image(),
                        new AlertChange.Withdrawn(
                                new UUID(7, 2), 2, "Mededeling 2", WITHDRAWN_AT)));

        assertThat(browser.get("/nieuws").page().select(".alert__title").eachText())
                .containsExactly("Mededeling: Mededeling 1");
    }

    @Test
    void pictures_and_links_to_pages_get_the_addresses_of_this_moment() {
        var body =
                "<p><a href=\"/oud\" data-page=\"%s\">Lees meer</a></p>\n<figure><img data-media=\"%s\" alt=\"De dijk\"></figure>\n"
                        .formatted(new UUID(1, 1), new UUID(4, 1));
        SiteFixture.replace(
                site,
                imageOf(
                        page(new UUID(1, 1), 1, "/dijken", List.of()),
                        MediaFixture.picture(new UUID(4, 1), 1, MediaFixture.HASH),
                        alert(1, WARNING, "/", body)));

        var alert = browser.get("/niets").page().select(".alert");

        assertThat(alert.select("a").eachAttr("href")).containsExactly("/dijken");
        assertThat(alert.select("img").eachAttr("src"))
                .containsExactly("/media/" + MediaFixture.HASH + "/960.jpg");
        assertThat(alert.select("img").eachAttr("alt")).containsExactly("De dijk");
    }
}
