package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.LockSupport;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A draft goes from its writer to an editor and back, and from there to its moment.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkflowJourney {
    private static final String WRITER = "kees@millenniumgemeenten.example";
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private LocalSystem system;
    private Browser writer;
    private Browser editor;
    private Browser visitor;
    private Instant due = Instant.EPOCH;

    @BeforeAll
    void signIn() throws SQLException {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        editor = new Browser(site);
        writer = new Browser(site);
        signIn(editor, system.firstEditor().email());
        addWriter();
        signIn(writer, WRITER);
    }

    @AfterAll
    void close() {
        writer.close();
        editor.close();
        visitor.close();
    }

    @Test
    void a_draft_is_handed_in_sent_back_improved_planned_and_seen() {
        handsIn();
        sendsBack();
        improves();
        plans();
        visitorSees();
        plansTheEnd();
    }

    private void handsIn() {
        var page = writer.page();
        page.navigate("/redactie/nieuws/nieuw");
        writer.look();
        assertThat(page.locator("button[value=publish]")).hasCount(0);
        page.locator("#title").fill("Zeist bakt brood");
        page.locator("#slug").fill("zeist-bakt-brood");
        page.locator("#datedOn").fill("2026-11-24");
        page.locator("#reviewNote").fill("Kan dit zo?");
        press(writer, "Ter beoordeling aanbieden");
        writer.look();
        assertThat(page.locator("main")).containsText("Aangeboden. Een redacteur kijkt ernaar.");
        assertThat(page.locator(".badges")).hasText("Ter beoordeling");
        writer.assertValid(writer.html(page.url()));
    }

    private void sendsBack() {
        var page = editor.page();
        editor.visit("/redactie/taken");
        page.getByRole(AriaRole.LINK, named("Zeist bakt brood")).click();
        editor.look();
        editor.assertValid(editor.html(page.url()));
        assertThat(page.locator("main")).containsText("Kan dit zo?");
        // By keyboard alone.
        page.locator("summary", new Page.LocatorOptions().setHasText("Terugsturen")).focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Noem het doel.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Teruggestuurd, met je opmerking erbij.");
        editor.look();
        // A remark is no text of the article: nothing is left to go on with.
        assertThat(page.getByText("Je was hier bezig")).hasCount(0);
    }

    private void improves() {
        var page = writer.page();
        writer.visit("/redactie/taken");
        page.getByRole(AriaRole.LINK, named("Zeist bakt brood")).click();
        assertThat(page.locator("main")).containsText("Noem het doel.");
        press(writer, "Afgehandeld");
        assertThat(page.locator("main")).containsText("Afgehandeld op");
        writer.look();
        page.locator("#title").fill("Zeist bakt brood voor doel 1");
        press(writer, "Ter beoordeling aanbieden");
        assertThat(page.locator("main")).containsText("Aangeboden.");
    }

    private void plans() {
        var page = editor.page();
        page.navigate("/redactie/taken");
        page.getByRole(AriaRole.LINK, named("Zeist bakt brood voor doel 1")).click();
        page.getByText("Publiceren op een moment").click();
        editor.look();
        // Long enough to type it on a busy machine.
        due = Instant.now().plusSeconds(5);
        var at = due.atZone(AMSTERDAM);
        page.locator("#publishDate").fill(at.toLocalDate().toString());
        page.locator("#publishTime").fill(TIME.format(at));
        press(editor, "Opslaan en inplannen");
        assertThat(page.locator("main"))
                .containsText("Gepland. Het gebeurt vanzelf op dat moment.");
    }

    private void visitorSees() {
        var deadline = due.plusSeconds(5);
        while (!visitor.html("/nieuws").contains("Zeist bakt brood voor doel 1")) {
            assertThat(Instant.now()).as("still not on the site").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        visitor.visit("/nieuws");
        visitor.page().getByRole(AriaRole.LINK, named("Zeist bakt brood voor doel 1")).click();
        assertThat(visitor.page().locator("h1")).hasText("Zeist bakt brood voor doel 1");
    }

    private void plansTheEnd() {
        var page = editor.page();
        page.reload();
        assertThat(page.locator(".badges")).hasText("Op de site");
        assertThat(page.locator(".timeline")).containsText("gepubliceerd, zoals gepland");
        page.getByText("Intrekken op een moment").click();
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).atZone(AMSTERDAM);
        page.locator("#withdrawDate").fill(tomorrow.toLocalDate().toString());
        page.locator("#withdrawTime").fill("09:30");
        press(editor, "Intrekken inplannen");
        assertThat(page.locator("main")).containsText("Gaat van de site op");
        editor.look();
        editor.assertValid(editor.html(page.url()));
        editor.visit("/redactie/planning");
        assertThat(page.locator("main")).containsText("Zeist bakt brood voor doel 1");
        editor.assertValid(editor.html("/redactie/planning"));
    }

    private void signIn(Browser browser, String email) {
        browser.signIn(new LocalSystem.Editor(email, system.firstEditor().password()));
    }

    /// Somebody who writes and does not publish, with the password of the first editor.
    private void addWriter() throws SQLException {
        try (var connection = system.database("gateway").connect();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into account
                                    (id, email, name, password_hash, roles, created_at)
                                select gen_random_uuid(), ?, 'Kees de Schrijver', password_hash,
                                       array ['contributor'], now()
                                from account where email = ?
                                """)) {
            insert.setString(1, WRITER);
            insert.setString(2, system.firstEditor().email());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static void press(Browser browser, String button) {
        browser.page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
