package nl.millenniumgemeenten.gateway.discuss;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.millenniumgemeenten.events.Change;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.desk.body.Chromium;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Reading along, in a browser that is real.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingInBrowserTest {
    private final FakeParticipants participants = new FakeParticipants();
    private EmbeddedServer server;
    private Chromium chromium;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(Map.of("services.content", participants.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        var changes = new ArrayList<Change>(List.of(desk(), discussion(1, "een")));
        IntStream.rangeClosed(1, 60).forEach(place -> changes.add(contribution(1, place)));
        SiteFixture.replace(site, imageOf(changes.toArray(Change[]::new)));
        SiteFixture.ready(site);
        chromium = new Chromium(server.getURI());
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.stop();
        participants.close();
    }

    @BeforeEach
    void nothingWasRead() {
        participants.reset();
    }

    private static void signIn(Page page) {
        page.navigate("/discussies/inloggen/" + FakeParticipants.TOKEN);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Inloggen")).click();
        assertThat(page.getByText("anna@example.org")).isVisible();
    }

    @Test
    void who_is_signed_in_sees_what_is_new_and_it_follows_how_far_they_read() {
        var page = chromium.window(true);
        signIn(page);
        participants.read(48);

        page.navigate("/discussies/1-een");

        assertThat(page.locator(".contribution__new")).hasCount(2);
        assertThat(page.locator("#bijdrage-49 .contribution__new")).hasText("Nieuw");
        assertThat(page.getByText("Ga naar de eerste nieuwe bijdrage"))
                .hasAttribute("href", "/discussies/1-een#bijdrage-49");
        page.locator("#bijdrage-50 > :last-child").scrollIntoViewIfNeeded();
        page.waitForCondition(() -> participants.read() == 50);

        page.navigate("/discussies");

        assertThat(page.getByText("10 nieuw"))
                .hasAttribute("href", "/discussies/1-een?pagina=2#bijdrage-51");
        Chromium.look(page);
        page.navigate("/discussies/1-een?pagina=2");
        assertThat(page.locator(".contribution__new")).hasCount(10);
        Chromium.look(page);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void for_everybody_else_nothing_is_asked_and_nothing_marked() {
        var page = chromium.window(true);
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));

        page.navigate("/discussies/1-een");
        page.locator("#bijdrage-50").scrollIntoViewIfNeeded();
        page.navigate("/discussies");

        assertThat(asked).noneMatch(url -> url.contains("gelezen"));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void everybody_can_use_the_pages_beside_a_discussion() {
        var page = chromium.window(true);
        for (var path :
                List.of(
                        "/bijdragen/1001/geschiedenis",
                        "/discussies/1/eigen-bijdragen",
                        "/discussies/1/meeschrijven?op=1002&citeer=ja",
                        "/bijdragen/1001/bewerken")) {
            page.navigate(path);
            Chromium.look(page);
        }
        assertThat(chromium.complaints()).isEmpty();
    }
}
