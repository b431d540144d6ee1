package nl.millenniumgemeenten.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.millenniumgemeenten.events.ParticipationChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnMunicipalityTest {
    private FakeSignUps register;
    private EmbeddedServer server;
    private Browser browser;

    @BeforeEach
    void start() {
        register = new FakeSignUps();
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.municipality",
                                register.address().toString(),
                                "own-municipality.profile",
                                "true",
                                "own-municipality.report",
                                "true"));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.after(
                        site.image(),
                        SiteFixture.municipality("GM0809", "loon-op-zand"),
                        SiteFixture.municipality("GM0772", "eindhoven"),
                        SiteFixture.participation("GM0809")));
        SiteFixture.ready(site);
        browser = new Browser(server.getURI());
    }

    @AfterEach
    void stop() {
        server.stop();
        register.close();
    }

    @Test
    void following_the_link_uses_nothing_up_and_the_button_signs_in() {
        var page = browser.get("/mijn-gemeente/inloggen/goed");
        assertThat(page.page().select("main form[method=post]")).hasSize(1);
        assertThat(register.asked()).isEmpty();

        var signedIn = browser.post("/mijn-gemeente/inloggen/goed");

        assertThat(signedIn.location()).isEqualTo("/mijn-gemeente");
        assertThat(signedIn.header("set-cookie")).contains("HTTPOnly").contains("SameSite=Lax");
        var home = browser.get("/mijn-gemeente");
        assertThat(home.text()).contains("Dag Toos Test", "Loon op Zand", "Profiel", "Verslag");
        assertThat(home.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void a_link_that_does_not_work_offers_a_new_one() {
        var answer = browser.post("/mijn-gemeente/inloggen/oud");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("main a[href=/mijn-gemeente/inloggen]")).isNotEmpty();
        assertThat(browser.cookie("contact")).isEmpty();
    }

    @Test
    void asking_for_a_link_says_the_same_to_everybody() {
        var known = browser.post("/mijn-gemeente/inloggen", "email", "toos@example.nl");
        var unknown = browser.post("/mijn-gemeente/inloggen", "email", "joop@example.nl");

        assertThat(known.location()).isEqualTo("/mijn-gemeente/link-verstuurd");
        assertThat(unknown.location()).isEqualTo(known.location());
        assertThat(browser.get(known.location()).text()).contains("Kijk in je mailbox");
        var wrong = browser.post("/mijn-gemeente/inloggen", "email", "geen adres");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("email")).isEqualTo("geen adres");
    }

    @Test
    void nobody_comes_in_without_a_session_of_ours() {
        assertThat(browser.get("/mijn-gemeente").location()).isEqualTo("/mijn-gemeente/inloggen");
        assertThat(browser.get("/mijn-gemeente/GM0809/profiel").location())
                .isEqualTo("/mijn-gemeente/inloggen");

        var session = server.getApplicationContext().getBean(ContactSession.class);
        var contact = UUID.fromString(FakeSignUps.CONTACT);
        var good = session.value(contact, Instant.now().plus(Duration.ofHours(1)));
        assertThat(session.contact(good)).contains(contact);
        assertThat(session.contact(good.replace(FakeSignUps.CONTACT, UUID.randomUUID().toString())))
                .isEmpty();
        assertThat(session.contact(session.value(contact, Instant.now().minusSeconds(1))))
                .isEmpty();
        assertThat(session.contact(good.substring(0, good.length() - 1) + "!")).isEmpty();
        assertThat(session.contact("")).isEmpty();
    }

    @Test
    void every_gateway_believes_the_session_of_another() {
        browser.post("/mijn-gemeente/inloggen/goed");
        var other =
                GatewayFixture.start(
                        Map.of("services.municipality", register.address().toString()));
        try {
            var elsewhere = new Browser(other.getURI());
            elsewhere.cookie("contact", browser.cookie("contact"));

            assertThat(elsewhere.get("/mijn-gemeente").status()).isEqualTo(200);
        } finally {
            other.stop();
        }
    }

    @Test
    void a_contact_who_was_ended_is_out_at_once() {
        browser.post("/mijn-gemeente/inloggen/goed");
        register.endContact();

        var answer = browser.get("/mijn-gemeente");

        assertThat(answer.location()).isEqualTo("/mijn-gemeente/inloggen");
        assertThat(browser.cookie("contact")).isEmpty();
    }

    @Test
    void a_contact_tells_what_the_municipality_does() {
        browser.post("/mijn-gemeente/inloggen/goed");
        var form = browser.get("/mijn-gemeente/GM0809/profiel");
        assertThat(form.field("revision")).isEqualTo("1");

        var saved =
                browser.post(
                        "/mijn-gemeente/GM0809/profiel",
                        "revision",
                        "1",
                        "introduction",
                        "Wij doen mee.",
                        "themes",
                        "markt\nschool",
                        "budgetPerInhabitant",
                        "0,25");

        assertThat(saved.location()).startsWith("/mijn-gemeente?gelukt=opgeslagen");
        assertThat(register.asked()).contains("PUT /participations/GM0809/profile");
        assertThat(register.received().getLast())
                .contains("Wij doen mee.", "\"themes\":[\"markt\",\"school\"]", "0.25");
    }

    @Test
    void a_budget_that_is_no_amount_hides_nothing_else() {
        browser.post("/mijn-gemeente/inloggen/goed");
        register.refuseNext(
                "/profile/planUrl",
                "Dit is geen webadres.",
                "/profile/budgetPerInhabitant",
                "Vul een bedrag van 0 of meer in.",
                "/profile/website",
                "Dit is geen webadres.");

        var refused =
                browser.post(
                        "/mijn-gemeente/GM0809/profiel",
                        "revision",
                        "1",
                        "planUrl",
                        "plan",
                        "budgetPerInhabitant",
                        "veel",
                        "website",
                        "site");

        assertThat(register.received().getLast()).contains("\"budgetPerInhabitant\":-1");
        assertThat(refused.page().select(".error-summary li").eachText())
                .containsExactly(
                        "Adres van het plan: Dit is geen webadres.",
                        "Budget per inwoner: Vul een bedrag van 0 of meer in.",
                        "Webpagina: Dit is geen webadres.");
        assertThat(refused.field("budgetPerInhabitant")).isEqualTo("veel");
    }

    @Test
    void who_comes_second_sees_what_the_other_wrote_and_overwrites_only_what_was_typed() {
        browser.post("/mijn-gemeente/inloggen/goed");
        var path = "/mijn-gemeente/GM0809/profiel";
        assertThat(browser.get(path).page().select("[name=opened-ambassador]")).hasSize(1);
        register.toldElsewhere(2);
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.after(
                        site.image(),
                        SiteFixture.participation(
                                "GM0809",
                                2,
                                new ParticipationChange.Profile(
                                        "Van een ander.",
                                        List.of(),
                                        null,
                                        null,
                                        "Joop",
                                        null,
                                        null,
                                        null,
                                        null))));

        var late =
                browser.post(
                        path,
                        "revision",
                        "1",
                        "introduction",
                        "Van mij.",
                        "opened-introduction",
                        "",
                        "ambassador",
                        "",
                        "opened-ambassador",
                        "");

        assertThat(late.status()).isEqualTo(412);
        assertThat(late.page().select(".conflict h2").eachText())
                .containsExactly("Inleiding", "Ambassadeur");
        assertThat(late.page().select(".conflict__text").eachText())
                .containsExactly("Van mij.", "Van een ander.", "Leeg", "Joop");
        assertThat(late.field("introduction")).isEqualTo("Van mij.");
        assertThat(late.field("ambassador")).isEqualTo("Joop");
        assertThat(late.field("revision")).isEqualTo("2");
        assertThat(late.field("opened-introduction")).isEqualTo("Van een ander.");
    }

    @Test
    void a_contact_hands_in_a_report_with_words_in_it() {
        browser.post("/mijn-gemeente/inloggen/goed");

        var empty = browser.post("/mijn-gemeente/GM0809/verslag", "revision", "1", "note", " ");
        var sent =
                browser.post("/mijn-gemeente/GM0809/verslag", "revision", "1", "note", "Het gaat.");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(sent.location()).isEqualTo("/mijn-gemeente?gelukt=verslag");
        assertThat(register.received().getLast()).contains("Het gaat.");
    }

    @Test
    void another_municipality_and_another_site_are_none_of_it() {
        browser.post("/mijn-gemeente/inloggen/goed");
        int before = register.received().size();

        assertThat(browser.get("/mijn-gemeente/GM0772/profiel").status()).isEqualTo(403);
        assertThat(browser.post("/mijn-gemeente/GM0772/profiel", "revision", "1").status())
                .isEqualTo(403);
        browser.from("https://evil.nl");
        assertThat(browser.post("/mijn-gemeente/GM0809/profiel", "revision", "1").status())
                .isEqualTo(403);
        assertThat(browser.post("/mijn-gemeente/GM0809/verslag", "note", "x").status())
                .isEqualTo(403);
        assertThat(browser.post("/mijn-gemeente/uitloggen").status()).isEqualTo(403);
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void signing_out_ends_the_session() {
        browser.post("/mijn-gemeente/inloggen/goed");

        browser.post("/mijn-gemeente/uitloggen");

        assertThat(browser.get("/mijn-gemeente").location()).isEqualTo("/mijn-gemeente/inloggen");
    }
}
