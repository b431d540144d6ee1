package nl.millenniumgemeenten.gateway.desk.body;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import nl.millenniumgemeenten.gateway.desk.DeskFixture;
import nl.millenniumgemeenten.gateway.service.FakeContent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Rows of accounts and a list of redirects, in a browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsAndListsTest {
    private final FakeContent content = new FakeContent();
    private EmbeddedServer server;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        server = DeskFixture.start(content);
        chromium = new Chromium(server.getURI());
        page = chromium.window(true);
        Chromium.signIn(page);
    }

    @AfterAll
    void stop() {
        chromium.close();
        server.stop();
        content.close();
    }

    @Test
    void an_account_is_added_and_the_keyboard_is_in_it() {
        page.navigate("/redactie/campagne");
        press("Account toevoegen");
        assertThat(page.locator("#accountNetwork-1")).isFocused();
        page.locator("#accountNetwork-1").selectOption("mastodon");
        press("Account toevoegen");
        assertThat(page.locator("#accountLabel-1")).hasValue("Mastodon");
        look();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_file_shows_what_it_changes_before_it_does() {
        page.navigate("/redactie/doorverwijzingen");
        page.getByText("Een lijst inlezen").click();
        look();
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(
                                "lijst.csv",
                                "text/csv",
                                """
                                /een-heel-lang-oud-adres/van-de-oude-site/index.html,/kaart
                                /twee,/cijfers
                                """
                                        .getBytes(StandardCharsets.UTF_8)));
        press("Bekijk wat er verandert");
        assertThat(page.locator("main")).containsText("2 nieuw, 0 gewijzigd, 0 ongewijzigd.");
        look();
        press("Lees in");
        assertThat(content.target("/twee")).isEqualTo("/cijfers");
        assertThat(chromium.complaints()).isEmpty();
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void look() {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            Chromium.look(page);
        }
    }
}
