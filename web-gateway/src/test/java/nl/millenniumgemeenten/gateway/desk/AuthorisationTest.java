package nl.millenniumgemeenten.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.contact.ContactFixture;
import nl.millenniumgemeenten.gateway.service.RefusingService;
import nl.millenniumgemeenten.localstack.AuthorisationTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every route of the desk for every role, with services behind it that refuse what the real ones
/// refuse.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationTest {
    private static final List<String> ROLES =
            List.of("contributor", "editor", "moderator", "administrator", "contact", "nobody");
    private static final String ID = "6f1d3c1a-0000-4000-8000-000000000001";

    private final RefusingService services = new RefusingService();
    private final Map<String, Browser> browsers = new HashMap<>();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        var address = services.address().toString();
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content",
                                address,
                                "services.municipality",
                                address,
                                "services.subscription",
                                address));
        for (var role : Role.values()) {
            AccountsFixture.add(
                    server.getApplicationContext(),
                    role.label() + "@example.nl",
                    "Iemand",
                    DeskFixture.PASSWORD,
                    role);
        }
    }

    @AfterAll
    void stop() {
        server.stop();
        services.close();
    }

    @Test
    void every_role_may_do_what_the_table_says() {
        var found = new TreeMap<String, Map<String, String>>();
        for (var route : routes()) {
            var row = new LinkedHashMap<String, String>();
            for (var role : ROLES) {
                row.put(
                        role,
                        refused(route, send(route, signedIn(role)))
                                ? AuthorisationTable.NO
                                : AuthorisationTable.YES);
            }
            found.put(route, row);
        }

        assertThat(AuthorisationTable.named("desk", ROLES).differences(found)).isEmpty();
    }

    @Test
    void nobody_sees_a_link_in_a_menu_that_would_be_refused() {
        for (var role : Role.values()) {
            var browser = signedIn(role.label());
            var links =
                    browser.get("/redactie")
                            .page()
                            .select(
                                    "header a[href^=/redactie], .desk-menu a[href^=/redactie], main nav a[href^=/redactie]")
                            .eachAttr("href");
            assertThat(links).contains("/redactie/account", "/redactie/taken");
            for (var link : links) {
                assertThat(refused("GET " + link, browser.get(link)))
                        .as(role + " " + link)
                        .isFalse();
            }
        }
    }

    private Browser signedIn(String role) {
        var browser = browsers.computeIfAbsent(role, _ -> new Browser(server.getURI()));
        if (role.equals("contact")) {
            browser.cookie("contact", ContactFixture.session(server.getApplicationContext()));
        } else if (!role.equals("nobody") && browser.get("/redactie").status() != 200) {
            DeskFixture.signIn(browser, role + "@example.nl");
        }
        return browser;
    }

    private static Browser.Answer send(String route, Browser browser) {
        var parts = route.split(" ", -1);
        var path =
                parts[1].replace("{code}", "GM0014")
                        .replace("{successor}", "GM0014")
                        .replace("{number}", "1")
                        .replaceAll("\\{[A-Za-z]+}", ID);
        if (parts[0].equals("GET")) {
            return browser.get(path);
        }
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
        return browser.post(path, "csrf", csrf, "revision", "1");
    }

    private static boolean refused(String route, Browser.Answer answer) {
        // Whoever signs out goes there, too.
        boolean turnedAway =
                answer.location().startsWith("/redactie/inloggen")
                        && !(route.equals("POST /redactie/uitloggen")
                                && answer.response()
                                        .headers()
                                        .firstValue("set-cookie")
                                        .isPresent());
        return answer.status() == 403 || answer.status() == 401 || turnedAway;
    }

    private List<String> routes() {
        return server.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .map(AuthorisationTest::name)
                .filter(route -> route.matches("(GET|POST|PUT|DELETE) /redactie(/.*)?"))
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(UriRouteInfo<?, ?> route) {
        return AuthorisationTable.route(
                route.getHttpMethodName(), route.getUriMatchTemplate().toPathString());
    }
}
