package nl.millenniumgemeenten.gateway.signup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.GatewayFixture;
import nl.millenniumgemeenten.gateway.service.FakeSubscriptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsletterPagesTest {
    private final FakeSubscriptions subscriptions = new FakeSubscriptions();
    private EmbeddedServer server;
    private Browser browser;

    @BeforeAll
    void start() {
        server =
                GatewayFixture.start(
                        Map.of(
                                "services.subscription",
                                subscriptions.address().toString(),
                                "site.client-address-header",
                                "X-Client",
                                "sign-up.per-hour",
                                1000,
                                "sign-up.unproven-per-hour",
                                1000,
                                "sign-up.patience",
                                "0s"));
    }

    @AfterAll
    void stop() {
        server.stop();
        subscriptions.close();
    }

    @BeforeEach
    void visitor() {
        subscriptions.startAgain();
        browser = new Browser(server.getURI());
    }

    @Test
    void a_visitor_signs_up_and_is_sent_to_the_mailbox() {
        var answer =
                browser.post("/nieuwsbrief", "stamp", stamp(browser), "email", " anna@example.nl ");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/nieuwsbrief/bedankt");
        assertThat(subscriptions.signUps()).contains("anna@example.nl");
        assertThat(browser.get(answer.location()).text()).contains("Kijk in je mailbox");
        assertThat(browser.cookie("session")).isEmpty();
    }

    @Test
    void where_there_is_a_choice_somebody_chooses_one_or_more_lists() {
        try (var choosing = new FakeSubscriptions()) {
            choosing.offer("newsletter", "Nieuwsbrief", "", true);
            choosing.offer("goal-3", "Doel 3", "eens per maand", true);
            choosing.offer("goal-4", "Doel 4", "", false);
            try (var gateway =
                    GatewayFixture.start(
                            Map.of(
                                    "services.subscription",
                                    choosing.address().toString(),
                                    "sign-up.patience",
                                    "0s"))) {
                var visitor = new Browser(gateway.getURI());
                var form = visitor.get("/nieuwsbrief");
                assertThat(form.text())
                        .contains("Waarover wil je mail krijgen?", "Doel 3: eens per maand")
                        .doesNotContain("Doel 4");
                assertThat(form.page().select("input[name=lists][checked]").eachAttr("value"))
                        .containsExactly("newsletter");

                var nothing =
                        visitor.post(
                                "/nieuwsbrief",
                                "stamp",
                                stamp(visitor),
                                "email",
                                "a@b.nl",
                                "choice",
                                "yes");
                assertThat(nothing.status()).isEqualTo(422);
                assertThat(nothing.page().select("a[href=#lists]")).isNotEmpty();
                assertThat(nothing.page().select("input[name=lists][checked]")).isEmpty();
                assertThat(nothing.field("email")).isEqualTo("a@b.nl");

                var chosen =
                        visitor.post(
                                "/nieuwsbrief",
                                "stamp",
                                stamp(visitor),
                                "email",
                                "a@b.nl",
                                "choice",
                                "yes",
                                "lists",
                                "goal-3");
                assertThat(chosen.status()).isEqualTo(303);
                assertThat(choosing.signUps()).containsExactly("a@b.nl [\"goal-3\"]");
            }
        }
    }

    @Test
    void an_address_that_cannot_be_is_shown_back_with_what_is_wrong() {
        var answer =
                browser.post(
                        "/nieuwsbrief",
                        "stamp",
                        stamp(browser),
                        "email",
                        "<script>alert(1)</script>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Dit is geen volledig e-mailadres");
        assertThat(answer.field("email")).isEqualTo("<script>alert(1)</script>");
        assertThat(answer.page().select("main script:not([src])")).isEmpty();
        assertThat(answer.page().select("a[href=#email]")).isNotEmpty();
    }

    @Test
    void no_address_is_no_sign_up() {
        assertThat(browser.post("/nieuwsbrief", "stamp", stamp(browser), "email", "  ").status())
                .isEqualTo(422);
        assertThat(browser.post("/nieuwsbrief").status()).isEqualTo(422);
    }

    @Test
    void another_site_cannot_sign_anybody_up() {
        var before = subscriptions.signUps();

        assertThat(browser.from("https://evil.nl").post("/nieuwsbrief", "email", "b@c.nl").status())
                .isEqualTo(403);
        assertThat(browser.from("").post("/nieuwsbrief", "email", "b@c.nl").status())
                .isEqualTo(403);
        assertThat(subscriptions.signUps()).isEqualTo(before);
    }

    @Test
    void while_the_service_is_away_the_address_stays_filled_in() {
        subscriptions.stop();

        var answer =
                browser.post("/nieuwsbrief", "stamp", stamp(browser), "email", "anna@example.nl");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("Probeer het straks nog eens");
        assertThat(answer.field("email")).isEqualTo("anna@example.nl");
        assertThat(answer.header("retry-after")).isNotEmpty();
        assertThat(browser.get("/nieuwsbrief/bevestigen/abc").status()).isEqualTo(503);
        assertThat(browser.post("/nieuwsbrief/afmelden/abc").status()).isEqualTo(503);
    }

    @Test
    void following_the_link_asks_and_pressing_the_button_confirms() {
        subscriptions.link("token-1", "pending");

        var asked = browser.get("/nieuwsbrief/bevestigen/token-1");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(subscriptions.state("token-1")).isEqualTo("pending");

        var action = asked.page().select("main form").attr("action");
        assertThat(browser.post(action).text()).contains("Je bent aangemeld");
        assertThat(subscriptions.state("token-1")).isEqualTo("confirmed");
        assertThat(browser.post(action).text()).contains("Je bent al aangemeld");
        assertThat(browser.get(action).text()).contains("Je bent al aangemeld");
    }

    /// As programs do that look for bad links in a mail before its reader sees it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bevestigen/token-scan",
                "afmelden/token-scan",
                "afmelden/token-scan?issue=12",
                "voorkeuren/token-scan",
                "mijn-gegevens/token-scan",
                "adres/token-scan"
            })
    void a_scanner_that_follows_the_link_changes_nothing(String link) throws Exception {
        subscriptions.link("token-scan", "pending");
        var before = subscriptions.changes();
        try (var client = HttpClient.newHttpClient()) {
            for (var method : List.of("HEAD", "GET", "GET", "OPTIONS")) {
                var answer =
                        client.send(
                                HttpRequest.newBuilder(
                                                server.getURI().resolve("/nieuwsbrief/" + link))
                                        .method(method, BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(method).isLessThan(500);
            }
        }
        assertThat(subscriptions.changes()).isEqualTo(before);
        assertThat(subscriptions.state("token-scan")).isEqualTo("pending");
    }

    @Test
    void a_link_that_is_too_old_or_unknown_gets_a_kind_page() {
        subscriptions.link("token-2", "expired");

        assertThat(browser.get("/nieuwsbrief/bevestigen/token-2").text())
                .contains("Deze link werkt niet meer")
                .contains("Meld je aan voor de nieuwsbrief");
        assertThat(browser.post("/nieuwsbrief/bevestigen/token-2").text())
                .contains("Deze link werkt niet meer");
        var unknown = browser.get("/nieuwsbrief/bevestigen/nooit-gezien");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("Deze link kennen we niet");
    }

    @Test
    void unsubscribing_asks_first_and_always_works() {
        subscriptions.link("token-3", "subscribed");

        var asked = browser.get("/nieuwsbrief/afmelden/token-3");
        assertThat(asked.text()).contains("Wil je je afmelden?", "ook niet over discussies");
        assertThat(subscriptions.state("token-3")).isEqualTo("subscribed");

        var action = asked.page().select("main form").attr("action");
        assertThat(browser.post(action).text()).contains("Je bent afgemeld");
        assertThat(subscriptions.state("token-3")).isEqualTo("unsubscribed");
        assertThat(browser.get(action).text()).contains("Je bent afgemeld");
    }

    @Test
    void a_reader_chooses_again_behind_the_link_of_any_mail_and_looking_changes_nothing() {
        try (var choosing = new FakeSubscriptions()) {
            choosing.offer("newsletter", "Nieuwsbrief", "", true);
            choosing.offer("goal-3", "Doel 3", "eens per maand", true);
            choosing.link("token-7", "subscribed");
            choosing.link("token-8", "pending");
            choosing.link("token-9", "unsubscribed");
            try (var gateway =
                    GatewayFixture.start(
                            Map.of("services.subscription", choosing.address().toString()))) {
                var reader = new Browser(gateway.getURI());
                var page = reader.get("/nieuwsbrief/voorkeuren/token-7");
                assertThat(page.text()).contains("a…@v….nl", "Doel 3: eens per maand");
                assertThat(page.page().select("input[name=lists][checked]").eachAttr("value"))
                        .containsExactly("newsletter");
                assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
                assertThat(page.header("cache-control")).isEqualTo("no-store");
                assertThat(choosing.chosen("token-7")).isEmpty();
                assertThat(page.text()).contains("Dan ben je afgemeld en wissen we je adres.");
                choosing.follow(1);
                assertThat(reader.get("/nieuwsbrief/voorkeuren/token-7").text())
                        .contains("Je volgt op dit adres ook discussies.")
                        .doesNotContain("wissen we je adres");

                var action = page.page().select("main form").attr("action");
                assertThat(reader.from("https://evil.nl").post(action).status()).isEqualTo(403);
                assertThat(choosing.chosen("token-7")).isEmpty();

                var again = new Browser(gateway.getURI());
                var kept = again.post(action, "lists", "newsletter", "lists", "goal-3");
                assertThat(kept.status()).isEqualTo(303);
                assertThat(again.get(kept.location()).text()).contains("Je keuzes zijn bewaard");
                assertThat(choosing.chosen("token-7")).isEqualTo("[\"newsletter\",\"goal-3\"]");
                assertThat(again.post(action, "lists", "goal-99").status()).isEqualTo(422);
                assertThat(again.post(action).text())
                        .contains("Je bent afgemeld", "Daarover blijf je mail krijgen.")
                        .doesNotContain("geen mail meer van ons");
                assertThat(choosing.chosen("token-7")).isEqualTo("[]");

                assertThat(again.get("/nieuwsbrief/voorkeuren/token-8").text())
                        .contains("Bevestig eerst je aanmelding");
                assertThat(again.get("/nieuwsbrief/voorkeuren/token-9").text())
                        .contains("Je bent afgemeld");
                assertThat(again.get("/nieuwsbrief/voorkeuren/nooit").status()).isEqualTo(404);
            }
        }
    }

    @Test
    void from_an_issue_one_can_stop_with_what_brought_it_or_with_everything() throws Exception {
        subscriptions.link("token-12", "subscribed");

        var asked = browser.get("/nieuwsbrief/afmelden/token-12?issue=12");
        assertThat(asked.text())
                .contains("Meld me af voor: Nieuwsbrief", "Meld me af voor alles")
                .contains("ook geen mail meer over discussies die je volgt");
        assertThat(asked.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(subscriptions.state("token-12")).isEqualTo("subscribed");

        var forms = asked.page().select("main form");
        assertThat(browser.post(forms.get(0).attr("action")).text())
                .contains("Je bent hiervoor afgemeld");
        assertThat(subscriptions.state("token-12")).isEqualTo("subscribed");
        assertThat(browser.post(forms.get(1).attr("action"), "scope", "all").text())
                .contains("Je bent afgemeld", "Je krijgt geen mail meer van ons");
        assertThat(browser.post(forms.get(1).attr("action"), "scope", "all").text())
                .as("whether they follow anything is known no longer")
                .contains("Je bent afgemeld", "Volg je discussies per mail?");
        assertThat(subscriptions.state("token-12")).isEqualTo("unsubscribed");
        assertThat(
                        oneClick(
                                "token-12?issue=7",
                                "application/x-www-form-urlencoded",
                                "List-Unsubscribe=One-Click"))
                .isEqualTo("200 Afgemeld.");
        assertThat(subscriptions.unsubscriptions())
                .endsWith(
                        "issue=12", "issue=0&scope=all", "issue=0&scope=all", "issue=7&by=program");
        assertThat(browser.get("/nieuwsbrief/afmelden/token-12?issue=x").status()).isEqualTo(200);
    }

    @Test
    void who_asks_what_is_known_is_answered_by_mail_and_sees_it_behind_the_link() {
        subscriptions.link("token-20", "insight");
        assertThat(browser.get("/nieuwsbrief").page().select("a[href=/nieuwsbrief/mijn-gegevens]"))
                .isNotEmpty();
        assertThat(browser.post("/nieuwsbrief/mijn-gegevens", "email", "geen").status())
                .isEqualTo(422);
        var asked = browser.post("/nieuwsbrief/mijn-gegevens", "email", "anna@example.nl");
        assertThat(asked.status()).isEqualTo(303);
        assertThat(browser.get(asked.location()).text()).contains("Kijk in je mailbox");

        var known = browser.get("/nieuwsbrief/mijn-gegevens/token-20");
        assertThat(known.text())
                .contains("anna@example.nl")
                .contains("28 november 2026, 13:00")
                .contains("Toestemming gegeven voor Nieuwsbrief, met tekst 2026-12.")
                .contains("We stuurden een welkomstmail.");
        assertThat(known.header("cache-control")).isEqualTo("no-store");
        assertThat(known.header("referrer-policy")).isEqualTo("same-origin");
        var before = subscriptions.insightAsks();
        var forms = known.page().select("main form");
        for (var form : forms) {
            assertThat(browser.from("https://evil.nl").post(form.attr("action")).status())
                    .isEqualTo(403);
        }
        assertThat(subscriptions.insightAsks()).isEqualTo(before);

        visitor();
        var wrong = browser.post(forms.get(0).attr("action"), "email", "b");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("email")).isEqualTo("b");
        assertThat(browser.post(forms.get(0).attr("action"), "email", "b@c.nl").text())
                .contains("Bevestig je nieuwe adres");
        assertThat(browser.post(forms.get(1).attr("action"), "proof", "keep").text())
                .contains("We zijn je vergeten", "een bewijs zonder je adres");
        assertThat(subscriptions.insightAsks())
                .endsWith("/insights/token-20/address b@c.nl", "forget proof=keep");
        assertThat(browser.get("/nieuwsbrief/mijn-gegevens/token-20").status()).isEqualTo(404);
    }

    @Test
    void a_new_address_is_confirmed_with_a_button_and_never_by_following_the_link() {
        subscriptions.link("token-21", "pending");
        subscriptions.link("token-22", "taken");

        var asked = browser.get("/nieuwsbrief/adres/token-21");
        assertThat(asked.text()).contains("Bevestig je nieuwe adres");
        assertThat(subscriptions.insightAsks()).doesNotContain("changed");
        assertThat(browser.post(asked.page().select("main form").attr("action")).text())
                .contains("Je adres is gewijzigd");
        assertThat(browser.get("/nieuwsbrief/adres/token-22").text())
                .contains("Dit lukt niet met dit adres");
        assertThat(browser.get("/nieuwsbrief/adres/nooit").status()).isEqualTo(404);
    }

    @Test
    void a_mail_program_unsubscribes_with_one_click() throws Exception {
        subscriptions.link("token-4", "subscribed");
        subscriptions.link("token-5", "pending");

        var encoded =
                oneClick(
                        "token-4",
                        "application/x-www-form-urlencoded",
                        "List-Unsubscribe=One-Click");
        var multipart =
                oneClick(
                        "token-5",
                        "multipart/form-data; boundary=b",
                        """
                        --b\r
                        Content-Disposition: form-data; name="List-Unsubscribe"\r
                        \r
                        One-Click\r
                        --b--\r
                        """);

        assertThat(encoded).isEqualTo("200 Afgemeld.");
        assertThat(multipart).isEqualTo("200 Afgemeld.");
        assertThat(subscriptions.state("token-4")).isEqualTo("unsubscribed");
        assertThat(subscriptions.state("token-5")).isEqualTo("unsubscribed");
    }

    @Test
    void only_the_form_is_for_search_engines_and_no_page_is_kept() {
        subscriptions.link("token-6", "pending");

        assertThat(browser.get("/nieuwsbrief").page().select("meta[name=robots]")).isEmpty();
        var personal = browser.get("/nieuwsbrief/bevestigen/token-6");
        assertThat(personal.page().select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(personal.header("cache-control")).isEqualTo("no-store");
        assertThat(personal.header("content-security-policy")).contains("default-src 'none'");
    }

    @Test
    void a_client_that_signs_up_very_often_is_asked_to_wait() {
        try (var strict =
                GatewayFixture.start(
                        Map.of(
                                "services.subscription",
                                subscriptions.address().toString(),
                                "sign-up.unproven-per-hour",
                                2,
                                "sign-up.patience",
                                "0s"))) {
            var eager = new Browser(strict.getURI());
            eager.post("/nieuwsbrief", "stamp", stamp(eager), "email", "wrong");
            assertThat(
                            eager.post("/nieuwsbrief", "stamp", stamp(eager), "email", "a@b.nl")
                                    .status())
                    .isEqualTo(303);
            assertThat(
                            eager.post("/nieuwsbrief", "stamp", stamp(eager), "email", "b@b.nl")
                                    .status())
                    .isEqualTo(303);

            var third = eager.post("/nieuwsbrief", "stamp", stamp(eager), "email", "c@b.nl");

            assertThat(third.status()).isEqualTo(429);
            assertThat(third.text()).contains("minuten nog eens");
            assertThat(third.field("email")).isEqualTo("c@b.nl");
            assertThat(Integer.parseInt(third.header("retry-after"))).isBetween(3500, 3601);
        }
    }

    @Test
    void without_scripts_a_form_is_taken_once_and_not_sooner_than_one_can_type() {
        try (var slow =
                GatewayFixture.start(
                        Map.of(
                                "services.subscription",
                                subscriptions.address().toString(),
                                "sign-up.patience",
                                "10m"))) {
            var hasty = new Browser(slow.getURI());
            var stamp = stamp(hasty);
            var answer = hasty.post("/nieuwsbrief", "stamp", stamp, "email", "haast@b.nl");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("Druk dan nog één keer op Aanmelden");
            assertThat(answer.field("email")).isEqualTo("haast@b.nl");
            assertThat(answer.field("stamp")).isEqualTo(stamp);
        }
        var before = subscriptions.signUps();
        assertThat(browser.post("/nieuwsbrief", "email", "zonder@b.nl").status()).isEqualTo(422);
        assertThat(subscriptions.signUps()).isEqualTo(before);
        var stamp = stamp(browser);
        assertThat(browser.post("/nieuwsbrief", "stamp", stamp, "email", "een@b.nl").status())
                .isEqualTo(303);
        assertThat(browser.post("/nieuwsbrief", "stamp", stamp, "email", "twee@b.nl").status())
                .isEqualTo(422);
        assertThat(subscriptions.signUps()).contains("een@b.nl").doesNotContain("twee@b.nl");
    }

    @Test
    void with_scripts_the_work_is_enough_and_good_for_one_form() throws Exception {
        var page = browser.get("/nieuwsbrief").page();
        var element = page.select("main form proof-of-work");
        assertThat(browser.get(element.attr("data-worker")).status()).isEqualTo(200);
        var proof = solved(element.attr("data-challenge"));

        assertThat(browser.post("/nieuwsbrief", "altcha", proof, "email", "werk@b.nl").status())
                .isEqualTo(303);
        assertThat(browser.post("/nieuwsbrief", "altcha", proof, "email", "weer@b.nl").status())
                .isEqualTo(422);
        assertThat(subscriptions.signUps()).contains("werk@b.nl").doesNotContain("weer@b.nl");
    }

    private String solved(String path) throws Exception {
        var request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
            var json = response.body();
            var salt = json.replaceAll(".*\"salt\":\"([^\"]*)\".*", "$1");
            var challenge = json.replaceAll(".*\"challenge\":\"([^\"]*)\".*", "$1");
            var digest = MessageDigest.getInstance("SHA-256");
            for (int number = 0; ; number++) {
                var hash = digest.digest((salt + number).getBytes(StandardCharsets.UTF_8));
                if (HexFormat.of().formatHex(hash).equals(challenge)) {
                    var solution = json.replaceFirst("\\}$", ",\"number\":" + number + "}");
                    return Base64.getEncoder()
                            .encodeToString(solution.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String stamp(Browser visitor) {
        return visitor.get("/nieuwsbrief").field("stamp");
    }

    private String oneClick(String token, String type, String body) throws Exception {
        var request =
                HttpRequest.newBuilder(server.getURI().resolve("/nieuwsbrief/afmelden/" + token))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() + " " + response.body();
        }
    }
}
