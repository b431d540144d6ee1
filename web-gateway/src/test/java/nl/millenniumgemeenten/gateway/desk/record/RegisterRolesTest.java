package nl.millenniumgemeenten.gateway.desk.record;

import static nl.millenniumgemeenten.gateway.service.RegisterRecords.change;
import static nl.millenniumgemeenten.gateway.service.RegisterRecords.municipality;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.millenniumgemeenten.gateway.Browser;
import nl.millenniumgemeenten.gateway.account.AccountsFixture;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who may do what with the register: everybody at the desk reads it, editors and administrators
/// change it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterRolesTest {
    private static final String CHANGE = "/redactie/herindelingen/2027-01-01-GM0402";

    private static final List<String> READING =
            List.of(
                    "/redactie/gemeenten",
                    "/redactie/gemeenten/GM0402",
                    "/redactie/herindelingen",
                    CHANGE,
                    "/redactie/doelen",
                    "/redactie/doelen/1");
    private static final List<String> FORMS =
            List.of(
                    "/redactie/herindelingen/nieuw",
                    CHANGE + "/aflasten",
                    "/redactie/doelen/nieuw");
    private static final List<String> WRITING =
            List.of(
                    "/redactie/herindelingen/nieuw",
                    CHANGE,
                    "/redactie/doelen/1",
                    "/redactie/doelen/nieuw",
                    CHANGE + "/aflasten",
                    "/redactie/gemeenten/GM0402");

    private final FakeRegister register = new FakeRegister();
    private EmbeddedServer server;

    @BeforeAll
    void start() {
        server = DeskFixture.start(Map.of("services.municipality", register.address().toString()));
        for (var role : Role.values()) {
            AccountsFixture.add(
                    server.getApplicationContext(),
                    email(role),
                    "Iemand",
                    DeskFixture.PASSWORD,
                    role);
        }
    }

    @AfterAll
    void stop() {
        server.close();
        register.close();
    }

    @BeforeEach
    void fill() {
        register.clear();
        register.record("/municipalities/GM0402", municipality("GM0402", "Hilversum", null, null));
        register.record(
                "/municipalities/GM1696", municipality("GM1696", "Wijdemeren", null, "2027-01-01"));
        register.record(
                "/territorial-changes/2027-01-01-GM0402",
                change(
                        "ABSORPTION",
                        "PLANNED",
                        "2027-01-01",
                        List.of("GM1696"),
                        List.of("GM0402")));
        register.record("/goals/1", Map.of("theme", "honger", "text", "Niemand heeft honger"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_reads_and_only_some_write(Role role) {
        boolean writes = role == Role.EDITOR || role == Role.ADMINISTRATOR;
        var browser = new Browser(server.getURI());
        DeskFixture.signIn(browser, email(role));
        var csrf = browser.get(CHANGE).page().select("[name=csrf]").val();

        for (var path : READING) {
            var screen = browser.get(path);
            assertThat(screen.status()).as(path).isEqualTo(200);
            assertThat(
                            screen.page()
                                    .select("main form[method=post], main a[href$=/nieuw]")
                                    .isEmpty())
                    .as("no buttons on " + path)
                    .isEqualTo(!writes || path.equals("/redactie/gemeenten"));
        }
        for (var path : FORMS) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(writes ? 200 : 403);
        }
        for (var path : WRITING) {
            var answer = browser.post(path, "csrf", csrf, "revision", "1", "action", "record");
            assertThat(answer.status() == 403).as("POST " + path).isEqualTo(!writes);
        }
        assertThat(register.received().isEmpty()).isEqualTo(!writes);
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@example.org";
    }
}
