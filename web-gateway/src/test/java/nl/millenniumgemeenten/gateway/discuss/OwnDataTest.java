package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.SiteFixture.imageOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeFollows;
import nl.millenniumgemeenten.gateway.service.FakeParticipants;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest {
    private static final String SIGN_IN = "/discussies/inloggen";
    private static final String LINK = SIGN_IN + "/" + FakeParticipants.TOKEN;
    private static final String DATA = "/discussies/mijn-gegevens";

    private final FakeParticipants participants = new FakeParticipants();
    private final FakeFollows follows = new FakeFollows();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                participants.address().toString(),
                                "services.subscription",
                                follows.address().toString(),
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(site, imageOf());
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        follows.close();
        participants.close();
    }

    @BeforeEach
    void visitor() {
        participants.startAgain();
        participants.reset();
        browser = new Browser(server.getURI());
    }

    @Test
    void who_is_not_known_here_asks_for_a_link_whatever_the_address() {
        var form = browser.get(DATA);
        assertThat(form.page().select("form[action=" + SIGN_IN + "]")).hasSize(1);

        var answer = browser.post(SIGN_IN, "stamp", form.field("stamp"), "email", "a@example.org");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).text()).contains("Kijk in je mailbox");
        assertThat(browser.post(SIGN_IN, "email", "").status()).isEqualTo(422);
        assertThat(browser.from("http://localhost:1").post(SIGN_IN, "email", "a@b.nl").status())
                .isEqualTo(403);
    }

    @Test
    void following_a_link_uses_nothing_up_and_its_button_signs_in_once() {
        assertThat(browser.get(LINK).status()).isEqualTo(200);
        assertThat(browser.get(LINK).header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(browser.head(LINK).status()).isEqualTo(200);
        var elsewhere = new Browser(server.getURI()).from("http://localhost:1").post(LINK);
        assertThat(elsewhere.status() + elsewhere.body()).contains("Inloggen bij de discussies");

        var in = browser.post(LINK);

        assertThat(in.location()).isEqualTo(DATA);
        assertThat(in.header("Set-Cookie")).contains("HTTPOnly", "SameSite=Lax", "Max-Age=7776000");
        assertThat(browser.post(LINK).status()).isEqualTo(404);
        var page = browser.get(DATA);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.page().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(page.text())
                .contains(
                        "anna@example.org",
                        "Een",
                        "Twee",
                        "De reden: Dit is reclame.",
                        "nog niet bevestigd",
                        "Je kreeg een waarschuwing",
                        "Blijf vriendelijk.");
        assertThat(page.page().select("a[href=/bijdragen/1002]")).hasSize(1);
    }

    @Test
    void what_was_answered_by_mail_and_waits_is_shown_with_the_rest() {
        follows.answer(4, "Wij ook.");
        browser.post(LINK);

        assertThat(browser.get(DATA).text())
                .contains("Discussie 4", "per mail gestuurd, en nog niet geplaatst", "Wij ook.");
    }

    @Test
    void who_wants_to_be_forgotten_says_what_becomes_of_what_they_wrote() {
        browser.post(LINK);

        var unsaid = browser.post(DATA + "/wissen");
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(participants.erased()).isEmpty();
        assertThat(browser.get(DATA + "/wissen").location()).isEqualTo(DATA);
        var erased = browser.post(DATA + "/wissen", "contributions", "remove");

        assertThat(erased.text()).contains("We weten niets meer van je", "wat je schreef");
        assertThat(participants.erased()).contains("\"contributions\":true");
        assertThat(browser.get(DATA).text()).doesNotContain("anna@example.org");
    }

    @Test
    void nobody_is_forgotten_by_another_site_or_without_being_known() {
        assertThat(browser.post(DATA + "/wissen", "contributions", "keep").text())
                .contains("Er is niets gewist");
        browser.post(LINK);

        var elsewhere =
                browser.from("http://localhost:1")
                        .post(DATA + "/wissen", "contributions", "remove");

        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(participants.erased()).isEmpty();
        assertThat(browser.get(DATA).text()).contains("anna@example.org");
    }

    @Test
    void when_the_service_is_away_the_session_stays() {
        browser.post(LINK);
        participants.stop();

        assertThat(browser.get(DATA).status()).isEqualTo(503);
        assertThat(browser.post(DATA + "/wissen", "contributions", "keep").status()).isEqualTo(503);

        participants.startAgain();
        assertThat(browser.get(DATA).text()).contains("anna@example.org");
    }
}
