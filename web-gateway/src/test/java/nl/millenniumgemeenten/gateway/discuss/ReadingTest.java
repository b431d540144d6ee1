package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.desk;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.discussion;
import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.merged;
import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.events.ContributionChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingTest {
    private static final String SIGN_IN = "/discussies/inloggen/" + FakeParticipants.TOKEN;
    private static final String READ = "/discussies/1/gelezen";
    private static final String MARK = "participant-here";

    private final FakeParticipants participants = new FakeParticipants();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(Map.of("services.content", participants.address().toString()));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        desk(),
                        discussion(1, "een"),
                        contribution(1, 1),
                        contribution(1, 2),
                        contribution(1, 3, 2, ContributionChange.State.HIDDEN, "", 0),
                        contribution(1, 4),
                        contribution(1, 51),
                        merged(discussion(2, "twee"), 1)));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        browser = new Browser(server.getURI());
    }

    @Test
    void who_signs_in_gets_a_mark_beside_the_session_that_says_nothing_of_them() {
        browser.get("/discussies/1-een");
        assertThat(browser.cookie(MARK)).isEmpty();

        browser.post(SIGN_IN);

        assertThat(browser.cookie(MARK)).isEqualTo("1");
        browser.post("/discussies/uitloggen");
        assertThat(browser.cookie(MARK)).isEmpty();
    }

    @Test
    void who_read_before_hears_what_is_new_and_where_it_begins() {
        browser.post(SIGN_IN);
        assertThat(browser.get(READ).body()).contains("\"read\":0").doesNotContain("bijdrage-");
        assertThat(browser.post(READ, "position", "2").status()).isEqualTo(204);

        var answer = browser.get(READ);

        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .contains(
                        "\"read\":2",
                        "\"fresh\":[4,51]",
                        "\"first\":\"/discussies/1-een#bijdrage-4\"");
        assertThat(browser.get("/discussies/gelezen").body())
                .contains("\"number\":1", "\"count\":\"2 nieuw\"", "#bijdrage-4");
        browser.post(READ, "position", "51");
        assertThat(browser.get("/discussies/gelezen").body()).isEqualTo("[]");
    }

    @Test
    void nobody_else_is_told_anything_and_their_mark_goes() {
        assertThat(browser.get(READ).status()).isEqualTo(403);
        assertThat(browser.get("/discussies/gelezen").status()).isEqualTo(403);
        assertThat(browser.post(READ, "position", "2").status()).isEqualTo(403);
        browser.post(SIGN_IN);
        participants.forgotten(true);

        assertThat(browser.get(READ).status()).isEqualTo(403);

        assertThat(browser.cookie(MARK)).isEmpty();
        assertThat(participants.read()).isZero();
    }

    @Test
    void other_sites_and_odd_places_move_nothing() {
        browser.post(SIGN_IN);

        assertThat(browser.post(READ, "position", "x").status()).isEqualTo(404);
        assertThat(browser.post("/discussies/9/gelezen", "position", "2").status()).isEqualTo(404);
        assertThat(browser.from("http://localhost:1").post(READ, "position", "2").status())
                .isEqualTo(403);
        assertThat(participants.read()).isZero();
    }

    @Test
    void a_place_in_what_was_merged_is_no_place_in_what_it_became_part_of() {
        browser.post(SIGN_IN);

        assertThat(browser.post("/discussies/2/gelezen", "position", "40").status()).isEqualTo(404);

        assertThat(participants.read()).isZero();
        assertThat(browser.get("/discussies/2/gelezen").status()).isEqualTo(404);
    }

    @Test
    void the_pages_are_the_same_for_everybody() {
        var before = browser.get("/discussies/1-een").header("etag");
        browser.post(SIGN_IN);

        var page = browser.get("/discussies/1-een");

        assertThat(page.header("etag")).isEqualTo(before);
        assertThat(page.page().select("unread-contributions").attr("data-path")).isEqualTo(READ);
        participants.stop();
        assertThat(browser.get(READ).status()).isEqualTo(503);
        assertThat(browser.get("/discussies/1-een").status()).isEqualTo(200);
    }
}
