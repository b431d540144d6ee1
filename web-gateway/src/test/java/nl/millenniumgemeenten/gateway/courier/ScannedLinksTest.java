package nl.millenniumgemeenten.gateway.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.database.AccountsDatabase;
import nl.millenniumgemeenten.gateway.account.mail.AccountMailsFixture;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import nl.millenniumgemeenten.gateway.service.FakeSignUps;
import nl.millenniumgemeenten.gateway.service.MailRequestJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Programs that look for bad links follow every link of a mail before its reader sees it. That
/// uses nothing up and changes nothing, also where a link lets somebody in. (Those in mails to
/// readers are followed in subscription-service.)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannedLinksTest {
    private static final String NEW_PASSWORD = "schaap-lamp-rivier";
    private static final String TOKEN = "goed";

    private final FakeContent content = new FakeContent();
    private final FakeSignUps register = new FakeSignUps();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server =
                DeskFixture.start(
                        Map.of(
                                "services.content", content.address().toString(),
                                "services.municipality", register.address().toString()));
    }

    @AfterAll
    void stop() {
        server.stop();
        register.close();
        content.close();
    }

    @Test
    void an_invitation_that_was_scanned_still_makes_an_account() throws Exception {
        var administrator = signedIn(DeskFixture.EDITOR);
        post(
                administrator,
                "/redactie/accounts/uitnodigen",
                "name",
                "Nieuwe Collega",
                "email",
                "nieuw@example.nl",
                "roles",
                "editor");
        var link = mailed("nieuw@example.nl", "account-invitation");

        scan(link);

        var browser = browser();
        var in = browser.post(link, "name", "Nieuwe Collega", "newPassword", NEW_PASSWORD);
        assertThat(in.location()).isEqualTo("/redactie");
        assertThat(browser.get("/redactie").status()).isEqualTo(200);
    }

    @Test
    void a_link_for_a_new_password_that_was_scanned_still_gives_one() throws Exception {
        var email = account("vergeten@example.nl");
        var here = signedIn(email);
        browser().post("/redactie/wachtwoord-vergeten", "email", email);
        var link = mailed(email, "password-reset");

        scan(link);

        assertThat(here.get("/redactie").status()).isEqualTo(200);
        assertThat(browser().post(link, "newPassword", NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(
                        browser()
                                .post(
                                        "/redactie/inloggen",
                                        "email",
                                        email,
                                        "password",
                                        NEW_PASSWORD)
                                .status())
                .isEqualTo(303);
    }

    @Test
    void a_new_address_that_was_scanned_counts_only_when_its_owner_says_so() throws Exception {
        var email = account("verhuist@example.nl");
        post(
                signedIn(email),
                "/redactie/account/mailadres",
                "email",
                "elders@example.nl",
                "emailPassword",
                DeskFixture.PASSWORD);
        var link = mailed("elders@example.nl", "account-address-change");

        scan(link);

        assertThat(DeskFixture.signIn(browser(), email).status()).isEqualTo(303);
        assertThat(browser().post(link).status()).isEqualTo(200);
        assertThat(DeskFixture.signIn(browser(), "elders@example.nl").status()).isEqualTo(303);
    }

    /// The links that the register has mailed; what following one asks of it is to be read only.
    @ParameterizedTest
    @CsvSource({
        "CONTACT_LINK, 303, Toos Test",
        "SIGN_UP_CONFIRMATION, 200, Loon op Zand",
        "SIGN_UP_QUESTION, 200, Bedankt voor je aanvulling"
    })
    void a_link_of_the_register_that_was_scanned_still_works(String kind, int status, String name) {
        register.confirmation(TOKEN, "first");
        register.state("ASKED_BACK");
        long revision = register.revision();
        int before = register.asked().size();
        var link = mailed(kind);

        scan(link);

        assertThat(register.asked().stream().skip(before).map(asked -> asked.split(" ", -1)[0]))
                .allMatch("GET"::equals);
        assertThat(register.confirmation(TOKEN)).isEqualTo("first");
        assertThat(register.revision()).isEqualTo(revision);
        var browser = browser();
        var answer = browser.post(link);
        assertThat(answer.status()).isEqualTo(status);
        var shown = status == 303 ? browser.get(answer.location()) : answer;
        assertThat(shown.text()).contains(name);
    }

    /// Follows a link as programs do, that keep cookies too.
    private void scan(String link) {
        var before = everything();
        var scanner = browser();
        for (int time = 0; time < 2; time++) {
            var found = scanner.head(link);
            assertThat(found.status()).as("HEAD " + link).isEqualTo(200);
            assertThat(found.body()).isEmpty();
            var page = scanner.get(link);
            assertThat(page.status()).as("GET " + link).isEqualTo(200);
            assertThat(page.page().select("main form[method=post] button"))
                    .as("what its reader presses")
                    .isNotEmpty();
        }
        assertThat(everything()).as(link).isEqualTo(before);
        assertThat(scanner.get("/redactie").location()).startsWith("/redactie/inloggen");
        assertThat(scanner.get("/mijn-gemeente").location()).isEqualTo("/mijn-gemeente/inloggen");
    }

    /// All that the gateway keeps, by table.
    private Map<String, List<String>> everything() {
        return server.getApplicationContext()
                .getBean(AccountsDatabase.class)
                .inTransaction(connection -> {
                    var rows = new TreeMap<String, List<String>>();
                    for (var table :
                            column(
                                    connection,
                                    """
                                    select table_name from information_schema.tables
                                    where table_schema = 'public' and table_type = 'BASE TABLE'
                                    """)) {
                        rows.put(
                                table,
                                column(
                                        connection,
                                        "select t::text from \"%s\" t order by 1"
                                                .formatted(table)));
                    }
                    return rows;
                });
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private String mailed(String email, String kind) throws InterruptedException {
        return AccountMailsFixture.last(server.getApplicationContext(), email, kind).buttonPath();
    }

    private static String mailed(String kind) {
        return new MailKinds()
                .of(
                        new MailRequestJson(
                                UUID.randomUUID(),
                                kind,
                                "toos@example.nl",
                                Map.of("token", TOKEN, "municipality", "Loon op Zand")))
                .orElseThrow()
                .buttonPath();
    }

    private String account(String email) {
        AccountsFixture.add(
                server.getApplicationContext(), email, "Iemand", DeskFixture.PASSWORD, Role.EDITOR);
        return email;
    }

    private Browser browser() {
        return new Browser(server.getURI());
    }

    private Browser signedIn(String email) {
        var browser = browser();
        DeskFixture.signIn(browser, email);
        return browser;
    }

    private static Browser.Answer post(Browser browser, String path, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "csrf";
        all[fields.length + 1] =
                browser.get("/redactie/account").page().select("[name=csrf]").val();
        return browser.post(path, all);
    }
}
