package nl.millenniumgemeenten.gateway.desk.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.OptionalLong;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.log.LogEntry;
import nl.millenniumgemeenten.gateway.account.log.LogOutcome;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailsFixture;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Nobody can do anything at the desk that is not in the log, and nobody can forget to log it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogFrameTest {
    private static final String SOMETHING = "6f1d3c1a-0000-4000-8000-000000000001";

    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
    }

    @AfterAll
    void stop() {
        server.stop();
        content.close();
    }

    @Test
    void every_route_that_changes_something_has_words_and_the_table_has_no_others() {
        var actions = new LogActions();

        assertThat(writing()).isNotEmpty().allMatch(actions::describes);
        assertThat(routes()).containsAll(actions.routes());
    }

    @Test
    void every_route_that_changes_something_leaves_a_row() {
        int account = 0;
        var actions = new LogActions();
        for (var route : writing()) {
            if (actions.isNoAction(route)) {
                continue;
            }
            // Some of them end the session, or block the account.
            var email = "walker" + account++ + "@example.nl";
            AccountsFixture.add(
                    server.getApplicationContext(),
                    email,
                    "Loper",
                    DeskFixture.PASSWORD,
                    Role.ADMINISTRATOR);
            var browser = new Browser(server.getURI());
            DeskFixture.signIn(browser, email);
            var csrf = browser.get("/redactie").page().select("[name=csrf]").val();
            long before = newest();

            browser.post(address(route), "csrf", csrf, "revision", "7");

            assertThat(log())
                    .as(route)
                    .anyMatch(entry ->
                            entry.number() > before
                                    && entry.action().route().equals(route)
                                    && entry.outcome() != LogOutcome.BEGUN);
        }
    }

    @Test
    void a_row_says_who_did_what_to_what_and_what_came_of_it_and_never_what_was_written() {
        var page = content.page("campagne", "De campagne");
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.CONTRIBUTOR);
        var form = browser.get("/redactie/paginas/" + page);

        browser.post(
                "/redactie/paginas/" + page,
                "csrf",
                form.field("csrf"),
                "revision",
                form.field("revision"),
                "title",
                "Een geheim",
                "slug",
                "campagne",
                "position",
                "1",
                "action",
                "save");

        var entry = log().getFirst();
        assertThat(entry.name()).isEqualTo("Schrijver");
        assertThat(entry.action().words()).isEqualTo("pagina opslaan");
        assertThat(entry.action().kind()).isEqualTo("pagina");
        assertThat(entry.thing()).isEqualTo(page.toString());
        assertThat(entry.address()).isEqualTo("/redactie/paginas/" + page);
        assertThat(entry.outcome()).isEqualTo(LogOutcome.DONE);
        assertThat(entry.revision())
                .isEqualTo(OptionalLong.of(Long.parseLong(form.field("revision"))));
        assertThat(log().toString()).doesNotContain("geheim").doesNotContain("@");
    }

    @Test
    void what_was_made_is_in_the_row_by_its_id() {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var form = browser.get("/redactie/paginas/nieuw");

        var made =
                browser.post(
                        "/redactie/paginas/nieuw",
                        "csrf",
                        form.field("csrf"),
                        "title",
                        "Nieuw",
                        "slug",
                        "nieuw-in-logboek",
                        "position",
                        "1",
                        "action",
                        "save");

        assertThat(made.status()).isEqualTo(303);
        assertThat(log().getFirst().thing()).isNotEmpty();
        assertThat(made.location()).contains(log().getFirst().thing());
    }

    @Test
    void looking_at_what_is_not_there_yet_makes_nothing() {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var form = browser.get("/redactie/nieuws/nieuw");

        var shown =
                browser.post(
                        "/redactie/nieuws/nieuw",
                        "csrf",
                        form.field("csrf"),
                        "copy",
                        form.field("copy"),
                        "title",
                        "Nog niets",
                        "slug",
                        "nog-niets",
                        "datedOn",
                        "2026-11-28",
                        "action",
                        "preview");

        assertThat(shown.location()).contains("/voorbeeld?van=getypt&venster=");
        assertThat(log().getFirst().action().words())
                .isEqualTo("nieuwsbericht bekijken voor het opslaan");
        assertThat(log().getFirst().thing()).isEmpty();
    }

    @Test
    void an_invitation_and_the_account_that_comes_of_it_are_one_thing() throws Exception {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var email = "uit-het-logboek@example.nl";

        browser.post(
                "/redactie/accounts/uitnodigen",
                "csrf",
                browser.get("/redactie/account").field("csrf"),
                "name",
                "Nieuw Hier",
                "email",
                email,
                "roles",
                "editor");
        var asked = log().getFirst();
        var link =
                AccountMailsFixture.last(
                                server.getApplicationContext(), email, "account-invitation")
                        .buttonPath();
        new Browser(server.getURI())
                .post(link, "name", "Nieuw Hier", "newPassword", "schaap-lamp-rivier");

        assertThat(asked.thing()).isNotEmpty();
        assertThat(log().getFirst().thing()).isEqualTo(asked.thing());
        assertThat(log().getFirst().account()).hasToString("Optional[" + asked.thing() + "]");
        assertThat(log().toString()).doesNotContain("@");
    }

    @Test
    void what_fails_and_what_is_stopped_at_the_gate_is_logged_too() {
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var csrf = browser.get("/redactie").page().select("[name=csrf]").val();

        browser.post("/redactie/doelen/1", "csrf", csrf, "revision", "1", "theme", "Honger");
        assertThat(log().getFirst().outcome()).isEqualTo(LogOutcome.FAILED);

        browser.post("/redactie/doelen/1", "csrf", "other", "theme", "Honger");
        assertThat(log().getFirst().outcome()).isEqualTo(LogOutcome.REFUSED);

        new Browser(server.getURI()).post("/redactie/doelen/1", "theme", "Honger");
        assertThat(log().getFirst().outcome()).isEqualTo(LogOutcome.REFUSED);
        assertThat(log().getFirst().account()).isEmpty();
    }

    @Test
    void signing_in_is_logged_by_whom_and_a_refusal_at_which_account() {
        var browser = new Browser(server.getURI());
        browser.post(
                "/redactie/inloggen", "email", DeskFixture.EDITOR, "password", "mis-geraden-x");
        var refused = log().getFirst();
        DeskFixture.signIn(browser, DeskFixture.EDITOR);
        var done = log().getFirst();

        assertThat(refused.action().words()).isEqualTo("inloggen");
        assertThat(refused.outcome()).isEqualTo(LogOutcome.REFUSED);
        assertThat(refused.account()).isEmpty();
        assertThat(refused.thing()).isEqualTo(done.account().orElseThrow().toString());
        assertThat(done.outcome()).isEqualTo(LogOutcome.DONE);
    }

    private List<LogEntry> log() {
        return AccountsFixture.log(server.getApplicationContext());
    }

    private long newest() {
        return log().stream().mapToLong(LogEntry::number).max().orElse(0);
    }

    private List<String> routes() {
        return server.getApplicationContext()
                .getBean(Router.class)
                .uriRoutes()
                .map(LogActions::route)
                .filter(route -> route.matches("[A-Z]+ /redactie(/.*)?"))
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> writing() {
        return routes().stream()
                .filter(route -> !route.startsWith("GET ") && !route.startsWith("HEAD "))
                .toList();
    }

    private static String address(String route) {
        return route.substring(route.indexOf('/'))
                .replace("{number}", "1")
                .replace("{section}", "nieuws")
                .replace("{kind}", "news-articles")
                .replace("{code}", "GM0014")
                .replace("{successor}", "GM0014")
                .replaceAll("\\{[A-Za-z]+}", SOMETHING);
    }
}
