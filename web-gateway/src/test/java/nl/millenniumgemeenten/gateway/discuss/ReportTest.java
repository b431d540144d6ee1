package nl.millenniumgemeenten.gateway.discuss;

import static nl.millenniumgemeenten.gateway.site.DiscussionFixture.contribution;
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
class ReportTest {
    private static final String FORM = "/bijdragen/1001/melden";

    private final FakeParticipants service = new FakeParticipants();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.content",
                                service.address().toString(),
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                imageOf(
                        discussion(1, "een"),
                        contribution(1, 1),
                        contribution(1, 2, 2, ContributionChange.State.HIDDEN, "", 0),
                        merged(discussion(2, "twee"), 1),
                        contribution(2, 1)));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        service.close();
    }

    @BeforeEach
    void visitor() {
        service.startAgain();
        service.reset();
        browser = new Browser(server.getURI());
    }

    @Test
    void what_has_not_come_with_a_merger_yet_can_be_reported() {
        var form = browser.get("/bijdragen/2001/melden");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("Discussie 1");
    }

    @Test
    void a_visitor_says_what_is_wrong_once_and_nobody_asks_who_they_are() {
        var page = browser.get("/discussies/1-een").page();
        assertThat(page.select("#bijdrage-1 a[href=" + FORM + "]").text())
                .isEqualTo("Meld wat er mis is met bijdrage 1");
        var form = browser.get(FORM);
        assertThat(form.page().select("form[action=" + FORM + "] input:not([type=hidden])"))
                .isEmpty();

        var answer = send(form, "Dit is reclame.");
        send(form, "Dit is reclame.");

        assertThat(browser.get(answer.location()).text()).contains("Bedankt voor je melding");
        assertThat(service.reports().values()).containsExactly("Dit is reclame.");
    }

    @Test
    void what_was_typed_stays_when_it_cannot_be_sent() {
        var empty = send(browser.get(FORM), " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#reason-fout").text()).contains("Vul dit in.");
        service.stop();

        var away = send(browser.get(FORM), "Dit is reclame.");

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.page().select("textarea").text()).isEqualTo("Dit is reclame.");
    }

    @Test
    void of_what_is_not_there_and_from_elsewhere_nothing_is_reported() {
        assertThat(browser.get("/bijdragen/1002/melden").status()).isEqualTo(404);
        assertThat(browser.get("/bijdragen/99/melden").status()).isEqualTo(404);
        assertThat(browser.from("http://localhost:1").post(FORM, "reason", "Spam").status())
                .isEqualTo(403);
        assertThat(service.reports()).isEmpty();
    }

    private Browser.Answer send(Browser.Answer form, String reason) {
        return browser.post(
                FORM, "key", form.field("key"), "stamp", form.field("stamp"), "reason", reason);
    }
}
