package nl.millenniumgemeenten.gateway.page.activity;

import static nl.millenniumgemeenten.gateway.site.ActivityFixture.activity;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.util.UUID;
import nl.millenniumgemeenten.events.ActivityChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActivityPagesTest {
    private final EmbeddedServer gateway = GatewayFixture.start();
    private final Site site = gateway.getApplicationContext().getBean(Site.class);
    private final Browser browser = new Browser(gateway.getURI());

    @BeforeEach
    void show_one_activity() {
        SiteFixture.replace(site, SiteFixture.imageOf(activity(1).build()));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void an_empty_list_says_so_kindly() {
        SiteFixture.replace(site, SiteFixture.imageOf());

        assertThat(browser.get("/activiteiten").text()).contains("nog geen activiteiten");
    }

    @Test
    void what_is_withdrawn_is_answered_with_gone() {
        var gone =
                new ActivityChange.Withdrawn(
                        new UUID(3, 1), 2, 1, "Markt 1", Instant.parse("2026-11-25T12:00:00Z"));
        SiteFixture.replace(site, SiteFixture.after(site.image(), gone));

        assertThat(browser.get("/activiteiten/1-markt").status()).isEqualTo(410);
        assertThat(browser.get("/activiteiten/2-markt").status()).isEqualTo(404);
    }

    @Test
    void an_old_title_leads_to_the_new_one() {
        assertThat(browser.get("/activiteiten/1-feest").location())
                .isEqualTo("/activiteiten/1-markt");
    }

    @Test
    void a_page_of_an_activity_shows_its_story_and_pictures_and_nothing_of_it_as_markup() {
        var page = browser.get("/activiteiten/1-markt");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".activity__story p").eachText())
                .containsExactly("Kinderen verkochten wat ze maakten.", "Het was <druk>.");
        assertThat(page.page().select("img[alt='Kramen op het plein']").attr("srcset"))
                .contains("-480.jpg 480w", "-960.jpg 960w", "-1600.jpg 1600w");
        assertThat(page.page().select("img[alt='']").attr("srcset"))
                .contains("-480.jpg 480w", "-700.jpg 700w")
                .doesNotContain("960");
        assertThat(page.text()).contains("Foto: Jan Jansen", "Basisschool De Start", "€ 1.200");
    }

    @Test
    void the_list_of_activities_is_narrowed_by_links() {
        var list = browser.get("/activiteiten");
        var none = browser.get("/activiteiten?doel=7&jaar=2009");

        assertThat(list.page().select(".activity-card__title").eachText())
                .containsExactly("Markt 1");
        assertThat(list.page().select("a[href='/activiteiten?jaar=2012']").text())
                .isEqualTo("2012 1");
        assertThat(none.text()).contains("0 activiteiten");
        assertThat(none.page().select("a[href='/activiteiten?jaar=2009']").text())
                .contains("Alles");
    }
}
