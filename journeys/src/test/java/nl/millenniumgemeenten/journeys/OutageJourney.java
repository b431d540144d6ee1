package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole system with parts of it taken away, one after the other, and given back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageJourney {
    private static final List<String> SERVICES =
            List.of("content-service", "municipality-service", "subscription-service");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/campagne",
                    "/nieuws",
                    "/nieuws/143-gemeente-loon-op-zand-besluit-millennium-gemeente-te-worden",
                    "/gemeenten",
                    "/gemeenten?zoek=utrecht",
                    "/gemeenten/leerdam",
                    "/doelen",
                    "/doelen/7",
                    "/privacy");

    private LocalSystem system;
    private Browser browser;
    private Browser visitor;

    @BeforeAll
    void open() {
        system = LocalSystem.throwaway(SharedSystem.REPOSITORY);
        browser = new Browser(system.addresses().siteUrl().toString());
        visitor = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        browser.close();
        visitor.close();
        system.close();
    }

    @Test
    void visitors_notice_nothing_and_editors_lose_nothing() {
        signIn();
        browser.page().navigate("/redactie/nieuws/nieuw");
        write("Geschreven voor de storing");

        SERVICES.forEach(system::stopService);
        assertEveryPageIsServed();
        press("Opslaan als concept");
        browser.look();
        assertThat(browser.page().locator("#body")).hasText("Tekst van voor de storing.");
        assertSignUpSaysSo();

        system.stopPostgres();
        assertEveryPageIsServed();

        system.stopKafka();
        system.stopService("web-gateway");
        system.startService("web-gateway");
        assertEveryPageIsServed();
        browser.page().navigate("/redactie");
        browser.look();
        assertThat(browser.page().locator("main")).containsText("nu even niet");

        system.startPostgres();
        SERVICES.forEach(system::startService);
        browser.page().navigate("/redactie/nieuws/nieuw");
        write("Geschreven zonder Kafka");
        press("Publiceren");
        browser.look();

        system.startKafka();
        awaitNews("Geschreven zonder Kafka");
        assertEveryPageIsServed();
    }

    private void assertEveryPageIsServed() {
        for (var path : PAGES) {
            assertThat(visitor.page().navigate(path).status()).as(path).isEqualTo(200);
        }
        visitor.look();
    }

    private void assertSignUpSaysSo() {
        var page = visitor.page();
        page.navigate("/nieuwsbrief");
        page.locator("main").getByLabel("e-mailadres").fill("wacht@example.org");
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        assertThat(page.locator("main")).containsText("straks");
        visitor.look();
        assertThat(page.locator("main").getByLabel("e-mailadres")).hasValue("wacht@example.org");
    }

    private void signIn() {
        browser.signIn(system.firstEditor());
    }

    private void write(String title) {
        var page = browser.page();
        page.locator("#title").fill(title);
        page.locator("#slug").fill("storing");
        page.locator("#datedOn").fill("2026-11-25");
        page.locator("#body").fill("Tekst van voor de storing.");
    }

    private void awaitNews(String title) {
        var page = visitor.page();
        for (int attempt = 0; attempt < 60; attempt++) {
            page.navigate("/nieuws");
            if (page.locator("main").innerText().contains(title)) {
                return;
            }
            page.waitForTimeout(500);
        }
        assertThat(page.locator("main")).containsText(title);
    }

    private void press(String button) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
