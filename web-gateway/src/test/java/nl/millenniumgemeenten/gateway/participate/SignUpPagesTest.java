package nl.millenniumgemeenten.gateway.participate;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.events.AlertChange;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.site.Site;
import nl.millenniumgemeenten.gateway.site.SiteFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignUpPagesTest {
    private static final String PDF = "%PDF-1.7 besluit";
    private static final String NO_FILE = "";

    private final FakeSignUps register = new FakeSignUps();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.municipality",
                                register.address().toString(),
                                "sign-up.per-hour",
                                1000));
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.after(
                        site.image(), SiteFixture.municipality("GM0809", "loon-op-zand")));
        SiteFixture.ready(site);
    }

    @AfterAll
    void stop() {
        server.stop();
        register.close();
    }

    @BeforeEach
    void visitor() {
        register.startAgain();
        browser = new Browser(server.getURI());
    }

    @Test
    void an_official_signs_a_municipality_up_with_its_decision() {
        var form = browser.get("/meedoen/aanmelden?gemeente=GM0809");
        assertThat(form.page().select("#municipality option[selected]").val()).isEqualTo("GM0809");

        var answer =
                send(
                        "/meedoen/aanmelden",
                        PDF,
                        "name",
                        "Toos Test",
                        "themes",
                        "markt\r\n\r\nschool");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get(answer.location()).text()).contains("Kijk in je mailbox");
        var sent = register.received().getLast();
        assertThat(sent)
                .contains(
                        Base64.getEncoder().encodeToString(PDF.getBytes(StandardCharsets.US_ASCII)))
                .contains("\"themes\":[\"markt\",\"school\"]");
        assertThat(browser.cookie("contact")).isEmpty();
    }

    @Test
    void what_was_typed_stays_after_an_error_and_the_file_must_be_chosen_again() {
        var answer = send("/meedoen/aanmelden", PDF, "name", "", "note", "<b>Dag</b>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("a[href=#name]")).isNotEmpty();
        assertThat(answer.page().title()).startsWith("Fout: ");
        assertThat(answer.field("note")).isEqualTo("<b>Dag</b>");
        assertThat(answer.field("email")).isEqualTo("toos@example.nl");
        assertThat(answer.page().select("#decidedBy-COLLEGE").hasAttr("checked")).isTrue();
        assertThat(answer.page().select("#municipality option[selected]").val())
                .isEqualTo("GM0809");
        assertThat(answer.text()).contains("Kies het dan opnieuw");
        assertThat(answer.page().select("main b")).isEmpty();
    }

    @Test
    void a_form_without_a_file_and_one_that_is_no_multipart_are_told_so() {
        var answer = send("/meedoen/aanmelden", NO_FILE, "name", "Toos");
        var plain = browser.post("/meedoen/aanmelden", "municipality", "GM0809", "name", "Toos");

        assertThat(answer.page().select("a[href=#decision]")).isNotEmpty();
        assertThat(plain.status()).isEqualTo(422);
        assertThat(plain.page().select("a[href=#decision]")).isNotEmpty();
    }

    @Test
    void twelve_megabytes_are_refused_in_words_before_they_are_read() {
        int before = register.received().size();

        var answer = send("/meedoen/aanmelden", "x".repeat(12 * 1024 * 1024), "name", "Toos");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("groter dan 10 MB");
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void who_is_refused_before_anything_is_read_sees_what_is_announced_there() {
        var site = server.getApplicationContext().getBean(Site.class);
        SiteFixture.replace(
                site,
                SiteFixture.after(
                        site.image(),
                        SiteFixture.alert(1, AlertChange.Severity.WARNING, "/meedoen"),
                        SiteFixture.alert(2, AlertChange.Severity.WARNING, "/nieuws")));

        var answer = send("/meedoen/aanmelden", "x".repeat(12 * 1024 * 1024), "name", "Toos");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Mededeling 1").doesNotContain("Mededeling 2");
    }

    @Test
    void six_megabytes_go_no_further_than_here() {
        int before = register.received().size();
        var large = "x".repeat(6 * 1024 * 1024);

        var answer = send("/meedoen/aanmelden", large, "name", "Toos");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Het mag 5 MB zijn");
        assertThat(answer.field("name")).isEqualTo("Toos");
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void another_site_cannot_sign_anybody_up() {
        int before = register.received().size();
        browser.from("https://evil.nl");

        assertThat(send("/meedoen/aanmelden", PDF, "name", "Toos").status()).isEqualTo(403);
        assertThat(register.received()).hasSize(before);
    }

    @Test
    void while_the_register_is_away_nothing_that_was_typed_is_lost() {
        register.stop();

        var answer = send("/meedoen/aanmelden", PDF, "name", "Toos Test");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.field("name")).isEqualTo("Toos Test");
    }

    @Test
    void following_the_link_confirms_nothing_and_the_button_does() {
        register.confirmation("abc", "first");

        var page = browser.get("/meedoen/bevestigen/abc");
        assertThat(page.text()).contains("Bevestig de aanmelding van Loon op Zand");
        assertThat(register.confirmation("abc")).isEqualTo("first");

        assertThat(browser.post("/meedoen/bevestigen/abc").text())
                .contains("we gaan ernaar kijken");
        assertThat(browser.post("/meedoen/bevestigen/abc").text()).contains("al bevestigd");
        assertThat(browser.get("/meedoen/bevestigen/abc").text()).contains("al bevestigd");
    }

    @Test
    void who_came_second_is_told_and_an_old_link_says_so() {
        register.confirmation("tweede", "second");

        assertThat(browser.post("/meedoen/bevestigen/tweede").text())
                .contains("Loon op Zand was al aangemeld");
        assertThat(browser.get("/meedoen/bevestigen/onbekend").status()).isEqualTo(404);
        register.stop();
        assertThat(browser.post("/meedoen/bevestigen/tweede").status()).isEqualTo(503);
    }

    @Test
    void another_site_cannot_press_the_button() {
        register.confirmation("def", "first");

        browser.from("https://evil.nl").post("/meedoen/bevestigen/def");

        assertThat(register.confirmation("def")).isEqualTo("first");
    }

    @Test
    void a_question_is_answered_by_correcting_the_form() {
        register.state("ASKED_BACK");
        var form = browser.get("/meedoen/aanvullen/goed");
        assertThat(form.text()).contains("Is dit <b>het</b> besluit?");
        assertThat(form.field("decidedOn")).isEqualTo("2026-09-01");
        assertThat(form.page().select("#municipality option")).hasSize(1);

        var answer = send("/meedoen/aanvullen/goed", NO_FILE, "name", "Toos Test");

        assertThat(answer.text()).contains("Bedankt voor je aanvulling");
        assertThat(register.received().getLast()).doesNotContain("\"decision\"");
        assertThat(browser.get("/meedoen/aanvullen/goed").text())
                .contains("niets meer aan te vullen");
        assertThat(browser.get("/meedoen/aanvullen/fout").status()).isEqualTo(404);
    }

    private Browser.Answer send(String path, String file, String... fields) {
        var usual =
                List.of(
                        "municipality",
                        "GM0809",
                        "decidedBy",
                        "COLLEGE",
                        "decidedOn",
                        "2026-09-01",
                        "goals",
                        "8",
                        "role",
                        "adviseur",
                        "email",
                        "toos@example.nl",
                        Browser.FILE + "decision",
                        file);
        var all = new ArrayList<>(usual);
        all.addAll(List.of(fields));
        return browser.postMultipart(path, all.toArray(String[]::new));
    }
}
