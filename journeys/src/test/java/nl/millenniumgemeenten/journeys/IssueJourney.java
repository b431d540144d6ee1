package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An issue of the newsletter goes from its writer to a second editor, and gets its moment.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssueJourney {
    private static final String SECOND = "tessa@millenniumgemeenten.example";
    private static final String THIRD = "daan@millenniumgemeenten.example";
    private static final String LIST = "/redactie/nieuwsbrieven";

    private LocalSystem system;
    private Browser writer;
    private Browser second;
    private Browser third;

    @BeforeAll
    void signIn() throws SQLException {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        writer = new Browser(site);
        second = new Browser(site);
        signIn(writer, system.firstEditor().email());
        third = new Browser(site);
        add(SECOND, "Tessa de Tweede");
        add(THIRD, "Daan de Derde");
        signIn(second, SECOND);
        signIn(third, THIRD);
    }

    @AfterAll
    void close() {
        writer.close();
        second.close();
        third.close();
    }

    @Test
    void an_issue_is_written_looked_at_handed_in_approved_and_planned() {
        writes();
        writesTogether();
        compares();
        looks();
        handsIn();
        approves();
        plans();
    }

    private void writes() {
        var page = writer.page();
        writer.visit(LIST);
        page.getByRole(AriaRole.LINK, named("Nieuwe nieuwsbrief")).click();
        page.locator("#subject").fill("Lente in de gemeenten");
        page.locator("#preheader").fill("Wat er gebeurde, en wat er komt");
        add("Kop");
        page.locator("[data-block=heading] input[name^=text-]").fill("Veel te vertellen");
        add("Tekst");
        write(page.locator("[data-block=text]"), "<p>Een <strong>mooie</strong> maand.</p>");
        // By keyboard alone.
        page.locator("button[value=erbij-button]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-block=button]")).isFocused();
        page.locator("[data-block=button] input[name^=label-]").fill("Doe mee");
        page.locator("[data-block=button] input[name^=url-]").fill("/meedoen");
        add("Tekst");
        write(page.locator("[data-block=text]").last(), "<p>Tot de volgende keer.</p>");
        page.getByRole(AriaRole.BUTTON, named("Zet Blok 4: tekst omhoog")).click();
        assertThat(page.locator(".letter-block__name").nth(2)).hasText("Blok 3: tekst");
        writer.look();
        page.getByRole(AriaRole.BUTTON, exactly("Opslaan")).click();
        assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
        assertThat(page.locator("[data-block]")).hasCount(4);
        writer.look();
        writer.assertValid(writer.html(page.url()));
    }

    /// Two people have it open, and both save.
    private void writesTogether() {
        var page = writer.page();
        var other = third.page();
        third.visit(URI.create(page.url()).getPath());
        other.locator("#preheader").fill("Wat er gebeurde, en wie er meedoet");
        other.getByRole(AriaRole.BUTTON, exactly("Opslaan")).click();
        assertThat(other.locator("main")).containsText("Je concept is opgeslagen.");
        page.locator("[data-block=heading] input[name^=text-]").fill("Heel veel te vertellen");
        page.getByRole(AriaRole.BUTTON, exactly("Opslaan")).click();
        assertThat(page.locator("main")).containsText("intussen");
        assertThat(page.locator("#preheader")).hasValue("Wat er gebeurde, en wie er meedoet");
        assertThat(page.locator("[data-block=heading] input[name^=text-]"))
                .hasValue("Heel veel te vertellen");
    }

    private void compares() {
        var page = writer.page();
        page.getByRole(AriaRole.LINK, named("Versies vergelijken en terugzetten")).click();
        assertThat(page.locator(".edition-list__item")).hasCount(3);
        writer.look();
        page.locator("input[name=oud][value='1']").check();
        page.locator("input[name=nieuw][value='3']").check();
        page.getByRole(AriaRole.BUTTON, named("Vergelijk de gekozen versies")).click();
        assertThat(page.locator("h1")).hasText("Versie 1 en 3 vergelijken");
        assertThat(page.locator("section h2").first()).hasText("Voorproefje");
        assertThat(page.locator("section h2").nth(1)).hasText("Blok 1: kop");
        assertThat(page.locator("section ins").last()).containsText("Heel");
        writer.look();
        writer.assertValid(writer.html(page.url()));
        page.getByRole(AriaRole.LINK, named("Alle versies")).click();
        page.getByRole(AriaRole.BUTTON, named("Terugzetten versie 2")).click();
        assertThat(page.locator("main")).containsText("Teruggezet in het concept.");
        assertThat(page.locator("[data-block=heading] input[name^=text-]"))
                .hasValue("Veel te vertellen");
        assertThat(page.locator("#preheader")).hasValue("Wat er gebeurde, en wie er meedoet");
        writer.look();
    }

    private void looks() {
        var page = writer.page();
        page.getByText("Voorbeeld tijdens het typen").click();
        page.locator("#subject").fill("Lente in alle gemeenten");
        var live = page.frameLocator("issue-preview iframe");
        assertThat(live.getByText("Veel te vertellen")).isVisible();
        page.getByRole(AriaRole.BUTTON, exactly("Voorbeeld")).click();
        assertThat(page.locator("h1")).hasText("Voorbeeld van ‘Lente in alle gemeenten’");
        assertThat(page.frameLocator(".letter-frame--narrow").getByText("Doe mee")).isVisible();
        assertThat(page.locator(".letter-plain")).containsText("Tot de volgende keer.");
        writer.look();
        page.getByText("Terug naar het schrijven").click();
        assertThat(page.locator("#subject")).hasValue("Lente in alle gemeenten");
    }

    private void handsIn() {
        var page = writer.page();
        page.locator("#note").fill("Klopt de knop?");
        page.getByRole(AriaRole.BUTTON, named("Opslaan en ter goedkeuring inleveren")).click();
        assertThat(page.locator("main")).containsText("Ingeleverd.");
        assertThat(page.locator(".badges")).hasText("Ter goedkeuring");
        assertThat(page.locator("main")).containsText("Je schreef zelf aan deze nieuwsbrief.");
        assertThat(page.getByRole(AriaRole.BUTTON, exactly("Goedkeuren"))).hasCount(0);
        writer.look();
    }

    private void approves() {
        var page = second.page();
        second.visit("/redactie/taken");
        page.getByRole(AriaRole.LINK, named("Lente in alle gemeenten")).click();
        assertThat(page.locator("main")).containsText("Klopt de knop?");
        second.look();
        page.getByRole(AriaRole.BUTTON, exactly("Goedkeuren")).click();
        assertThat(page.locator(".badges")).hasText("Goedgekeurd");
        second.look();
    }

    private void plans() {
        var page = second.page();
        page.getByText("Versturen op een moment").click();
        page.locator("#date").fill("2027-10-31");
        page.locator("#time").fill("02:30");
        press("Inplannen");
        assertThat(page.locator(".error-summary")).containsText("is er dan twee keer");
        second.look();
        var tomorrow = Instant.now().atZone(ZoneId.of("Europe/Amsterdam")).plusDays(1);
        page.locator("#date").fill(tomorrow.toLocalDate().toString());
        page.locator("#time").fill("09:30");
        press("Inplannen");
        assertThat(page.locator("main")).containsText("Gaat vanzelf naar de lezers op");
        press("Planning wissen");
        assertThat(page.locator(".badges")).hasText("Goedgekeurd");
        second.visit(LIST + "?toestand=approved");
        assertThat(page.locator(".content-table")).containsText("Lente in alle gemeenten");
    }

    @Test
    void without_scripts_an_issue_can_be_written_too() {
        try (var context =
                second.context()
                        .browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(system.addresses().siteUrl().toString())
                                        .setStorageState(second.context().storageState())
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(LIST + "/nieuw");
            page.locator("#subject").fill("Zonder scripts");
            page.locator("button[value=erbij-text]").click();
            page.locator("textarea[name^=html-]").fill("<p>Gewoon getypt.</p>");
            page.locator("button[value=erbij-heading]").click();
            page.locator("input[name^=text-]").fill("Een kop");
            page.locator("button[value^=omhoog-]").click();
            assertThat(page.locator("[data-block]").first()).hasAttribute("data-block", "heading");
            assertThat(page.locator("textarea[name^=html-]")).hasValue("<p>Gewoon getypt.</p>");
            page.locator("button[value=preview]").click();
            assertThat(page.frameLocator(".letter-frame--narrow").getByText("Gewoon getypt."))
                    .isVisible();
            page.getByText("Terug naar het schrijven").click();
            page.locator(".editing-side button[value=save]").click();
            assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
        }
    }

    private void add(String kind) {
        writer.page()
                .locator(".letter-additions")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(kind).setExact(true))
                .click();
    }

    /// Puts HTML into the editor of a block, as one who types it without our script would.
    private static void write(Locator block, String html) {
        assertThat(block.locator(".body-field[data-ready]")).hasCount(1);
        block.locator("textarea[name^=html-]")
                .evaluate(
                        "(field, html) => { field.value = html;"
                                + " field.dispatchEvent(new Event('change', { bubbles: true })); }",
                        html);
    }

    private void press(String button) {
        second.page().getByRole(AriaRole.BUTTON, exactly(button)).click();
    }

    private void signIn(Browser browser, String email) {
        browser.signIn(new LocalSystem.Editor(email, system.firstEditor().password()));
    }

    /// Another editor, with the password of the first.
    private void add(String email, String name) throws SQLException {
        try (var connection = system.database("gateway").connect();
                var insert =
                        connection.prepareStatement(
                                """
                                insert into account
                                    (id, email, name, password_hash, roles, created_at)
                                select gen_random_uuid(), ?, ?, password_hash,
                                       array ['editor'], now()
                                from account where email = ?
                                """)) {
            insert.setString(1, email);
            insert.setString(2, name);
            insert.setString(3, system.firstEditor().email());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return named(name).setExact(true);
    }
}
