package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskGateTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @BeforeEach
    void visitor() {
        browser = new Browser(server.getURI());
    }

    @Test
    void who_is_not_signed_in_signs_in_first_and_then_gets_the_screen_that_was_asked_for() {
        var turnedAway = browser.get("/redactie/paginas/nieuw");

        assertThat(turnedAway.status()).isEqualTo(303);
        assertThat(turnedAway.location())
                .isEqualTo("/redactie/inloggen?naar=%2Fredactie%2Fpaginas%2Fnieuw");
        var form = browser.get(turnedAway.location());
        var signedIn =
                browser.post(
                        "/redactie/inloggen",
                        "email",
                        DeskFixture.EDITOR,
                        "password",
                        DeskFixture.PASSWORD,
                        "next",
                        form.field("next"));
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(signedIn.location()).isEqualTo("/redactie/paginas/nieuw");
        assertThat(browser.get(signedIn.location()).status()).isEqualTo(200);
        assertThat(browser.get("/redactie/inloggen").location()).isEqualTo("/redactie");
    }

    @Test
    void signing_in_never_leads_out_of_the_desk() {
        var form = browser.get("/redactie/inloggen?naar=https%3A%2F%2Fevil.nl");
        assertThat(form.body()).doesNotContain("evil.nl");

        var signedIn =
                browser.post(
                        "/redactie/inloggen",
                        "email",
                        DeskFixture.EDITOR,
                        "password",
                        DeskFixture.PASSWORD,
                        "next",
                        "//evil.nl");

        assertThat(signedIn.location()).isEqualTo("/redactie");
    }

    @Test
    void the_cookie_is_for_us_alone_and_its_session_ends_with_signing_out() {
        var signedIn = DeskFixture.signIn(browser, DeskFixture.EDITOR);

        assertThat(signedIn.header("set-cookie"))
                .startsWith("session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Secure");
        var session = browser.cookie("session");
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
        assertThat(browser.post("/redactie/uitloggen", "csrf", csrf).location())
                .isEqualTo("/redactie/inloggen");
        assertThat(browser.cookie("session")).isEmpty();
        browser.cookie("session", session);
        assertThat(browser.get("/redactie").status()).isEqualTo(303);
    }

    @Test
    void signing_in_again_begins_another_session_and_ends_the_first() {
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var first = browser.cookie("session");
        DeskFixture.signIn(browser, DeskFixture.EDITOR);

        assertThat(browser.cookie("session")).isNotEqualTo(first);
        var old = new Browser(server.getURI());
        old.cookie("session", first);
        assertThat(old.get("/redactie").status()).isEqualTo(303);
    }

    @Test
    void over_https_the_cookie_is_secure_and_cannot_be_set_by_others() {
        try (var https =
                GatewayFixture.start(
                        Map.of(
                                "site.url",
                                "https://www.example.nl",
                                "datasources.default.url",
                                property("datasources.default.url"),
                                "datasources.default.username",
                                property("datasources.default.username"),
                                "datasources.default.password",
                                property("datasources.default.password")))) {
            var secure = new Browser(https.getURI());

            var signedIn = DeskFixture.signIn(secure, DeskFixture.EDITOR);

            assertThat(signedIn.header("set-cookie"))
                    .startsWith("__Host-session=")
                    .contains("Secure");
        }
    }

    @Test
    void a_wrong_password_says_no_more_than_that_and_keeps_the_address() {
        var refused =
                browser.post(
                        "/redactie/inloggen",
                        "email",
                        "\"><script>x</script>@example.nl",
                        "password",
                        "wrong-wrong-wrong");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("horen niet bij elkaar");
        assertThat(refused.page().select("main script")).isEmpty();
        assertThat(refused.field("password")).isEmpty();
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void guessing_is_told_how_long_to_wait() {
        Browser.Answer last = browser.get("/redactie/inloggen");
        for (int i = 0; i < 6; i++) {
            last =
                    browser.post(
                            "/redactie/inloggen",
                            "email",
                            "gok@example.nl",
                            "password",
                            "gok-nummer-" + i);
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.text()).contains("Probeer het over een minuut opnieuw");
        assertThat(last.header("retry-after")).isNotEmpty();
    }

    @Test
    void another_site_can_neither_sign_in_nor_send_a_form() {
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
        browser.from("https://evil.nl");

        assertThat(
                        browser.post(
                                        "/redactie/inloggen",
                                        "email",
                                        DeskFixture.EDITOR,
                                        "password",
                                        DeskFixture.PASSWORD)
                                .status())
                .isEqualTo(403);
        var before = content.all().size();
        assertThat(
                        browser.post(
                                        "/redactie/paginas/nieuw",
                                        "csrf",
                                        csrf,
                                        "title",
                                        "Kwaad",
                                        "slug",
                                        "kwaad",
                                        "position",
                                        "1")
                                .status())
                .isEqualTo(403);
        assertThat(content.all()).hasSize(before);
    }

    @Test
    void a_form_of_an_older_session_is_given_back_and_can_be_sent_again() {
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var before = content.all().size();

        var stopped =
                browser.post(
                        "/redactie/paginas/nieuw",
                        "csrf",
                        "of-another-session",
                        "title",
                        "Lang \"stuk\" <b>werk</b>",
                        "slug",
                        "lang-stuk-werk",
                        "position",
                        "1",
                        "body",
                        "<p>Regel een</p>\r\n<p>Regel twee</p>");

        assertThat(stopped.status()).isEqualTo(403);
        assertThat(content.all()).hasSize(before);
        assertThat(stopped.field("title")).isEqualTo("Lang \"stuk\" <b>werk</b>");
        var again =
                browser.post(
                        stopped.page().select("main form").attr("action"),
                        DeskFixture.fields(stopped));
        assertThat(again.status()).isEqualTo(303);
        assertThat(content.draft(content.all().getLast()).get("bodyHtml"))
                .isEqualTo("<p>Regel een</p>\n<p>Regel twee</p>");
    }

    @Test
    void who_is_not_signed_in_is_given_back_no_more_than_words() {
        var large = "a".repeat((int) StrangerFilter.MOST + 1);

        var stopped = browser.post("/redactie/paginas/nieuw", "csrf", "old", "body", large);

        assertThat(stopped.status()).isEqualTo(413);
        assertThat(stopped.text()).contains("Je bent niet ingelogd");
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var known = browser.post("/redactie/paginas/nieuw", "csrf", "old", "body", large);
        assertThat(known.status()).isEqualTo(403);
        assertThat(known.field("body")).hasSize(large.length());
    }

    @Test
    void what_was_typed_survives_a_session_that_ended() {
        var stopped =
                browser.post(
                        "/redactie/paginas/nieuw",
                        "csrf",
                        "old",
                        "title",
                        "Bewaard gebleven",
                        "slug",
                        "bewaard-gebleven",
                        "position",
                        "1");

        assertThat(stopped.status()).isEqualTo(401);
        assertThat(stopped.text()).contains("Je bent niet meer ingelogd");
        assertThat(stopped.field("title")).isEqualTo("Bewaard gebleven");
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var action = stopped.page().select("main form").attr("action");
        var once = browser.post(action, DeskFixture.fields(stopped));
        assertThat(once.status()).isEqualTo(403);
        assertThat(browser.post(action, DeskFixture.fields(once)).status()).isEqualTo(303);
        assertThat(content.draft(content.all().getLast()).get("title"))
                .isEqualTo("Bewaard gebleven");
    }

    @Test
    void no_screen_of_the_desk_is_kept_anywhere() {
        var turnedAway = browser.get("/redactie");
        assertThat(turnedAway.header("cache-control")).isEqualTo("no-store");
        assertThat(turnedAway.header("content-security-policy")).contains("default-src 'none'");
        assertThat(browser.get("/redactie/inloggen").header("cache-control")).isEqualTo("no-store");
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var overview = browser.get("/redactie");
        assertThat(overview.header("cache-control")).isEqualTo("no-store");
        assertThat(overview.header("content-security-policy")).contains("default-src 'none'");
        assertThat(browser.get("/redactie/bestaat-niet").status()).isEqualTo(404);
    }

    @Test
    void without_its_database_the_desk_says_so_and_gives_back_what_was_typed() {
        try (var away = GatewayFixture.start()) {
            var unlucky = new Browser(away.getURI());

            var signIn =
                    unlucky.post(
                            "/redactie/inloggen",
                            "email",
                            DeskFixture.EDITOR,
                            "password",
                            DeskFixture.PASSWORD);
            assertThat(signIn.status()).isEqualTo(503);
            assertThat(signIn.text()).contains("Inloggen lukt nu even niet");

            unlucky.cookie("session", "a".repeat(43));
            assertThat(unlucky.get("/redactie").status()).isEqualTo(503);
            var typed = unlucky.post("/redactie/paginas/nieuw", "csrf", "c", "title", "Niet weg");
            assertThat(typed.status()).isEqualTo(503);
            assertThat(typed.field("title")).isEqualTo("Niet weg");
            assertThat(unlucky.get("/nieuwsbrief").status()).isEqualTo(200);
        }
    }

    private String property(String name) {
        return server.getApplicationContext().getProperty(name, String.class).orElseThrow();
    }
}
