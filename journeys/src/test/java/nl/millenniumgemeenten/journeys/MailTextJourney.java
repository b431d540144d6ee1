package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor words the mails that leave by themselves, and sees what readers get.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailTextJourney {
    private static final String LIST = "/redactie/mailteksten";
    private static final String WELCOME = LIST + "/welcome";
    private static final String CONFIRMATION = LIST + "/confirmation";

    private LocalSystem system;
    private Browser browser;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        browser = Browser.atTheDesk(system);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_mail_is_worded_seen_tried_and_put_back() {
        browser.visit(LIST);
        browser.assertValid(browser.html(LIST));
        var page = browser.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Inschrijving bevestigen")
                                .setExact(true))
                .press("Enter");
        browser.look();
        browser.assertValid(browser.html(CONFIRMATION));
        assertThat(page.locator("main")).containsText("Staat er altijd onder: Waar je ja op zegt");

        refuse(page);
        preview(page);
        tryOut(page);
        keep(page);
        putBack(page);
    }

    private void refuse(Page page) {
        page.getByLabel("Onderwerp").fill("Nog één klik bij {stad}");
        page.getByLabel("Tekst", exactly()).fill("Klik hier.");
        press(page, "Opslaan");
        browser.look();
        assertThat(page).hasTitle(Pattern.compile("^Fout"));
        var said = page.locator(".error-summary");
        assertThat(said).containsText("{stad} kent deze mail niet.");
        assertThat(said).containsText("Zet {link} ergens in de tekst");
        assertThat(page.getByLabel("Tekst", exactly())).hasValue("Klik hier.");
    }

    private void preview(Page page) {
        page.getByLabel("Onderwerp").fill("Nog één klik bij {campagne}");
        page.getByLabel("Tekst", exactly()).fill("Fijn <b>dat</b> je er bent.\n\n{link}");
        press(page, "Ververs het voorbeeld");
        var frame = page.frameLocator("iframe[name=voorbeeld]");
        assertThat(frame.locator("h1")).containsText("Nog één klik bij ");
        assertThat(frame.locator("body")).containsText("Fijn <b>dat</b> je er bent.");
        assertThat(frame.locator("body")).containsText("Waar je ja op zegt");
        assertThat(page.getByLabel("Onderwerp")).hasValue("Nog één klik bij {campagne}");
        browser.look();
        press(page, "Voorbeeld zonder opmaak");
        assertThat(frame.locator("pre")).containsText("Fijn <b>dat</b> je er bent.");
        browser.look();
    }

    private void tryOut(Page page) {
        press(page, "Stuur mij een proefmail");
        browser.look();
        assertThat(page.locator("[role=status]")).containsText("Er is nog niets opgeslagen.");
        var mail =
                system.mailbox()
                        .awaitMailTo(
                                system.firstEditor().email(),
                                one -> one.subject().startsWith("[Proef] Nog één klik"));
        assertThat(mail.text()).contains("Fijn <b>dat</b> je er bent.");
        assertThat(mail.html()).contains("Fijn &lt;b&gt;dat&lt;/b&gt; je er bent.");
    }

    private void keep(Page page) {
        // By keyboard, as everything at the desk can be done.
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Opslaan").setExact(true))
                .press("Enter");
        browser.look();
        assertThat(page.locator("[role=status]")).containsText("De volgende mail zegt dit.");
        assertThat(page.locator("main")).containsText("eigen woorden van de redactie");

        try (var reader = new Browser(system.addresses().siteUrl().toString())) {
            reader.page().navigate("/");
            reader.page().getByLabel("Je e-mailadres").fill("mailtekst@example.org");
            reader.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanmelden"))
                    .click();
            reader.page().waitForURL("**/nieuwsbrief/bedankt");
        }
        var mail = system.mailbox().awaitMailTo("mailtekst@example.org");
        assertThat(mail.subject()).startsWith("Nog één klik bij ");
        assertThat(mail.text())
                .contains("Fijn <b>dat</b> je er bent.", "/nieuwsbrief/bevestigen/")
                .contains("Waar je ja op zegt");
        browser.visit("/redactie/logboek");
        assertThat(page.locator("main")).containsText("mailtekst wijzigen");
    }

    private void putBack(Page page) {
        browser.visit(CONFIRMATION);
        press(page, "Gebruik de standaardtekst");
        browser.look();
        assertThat(page.locator("[role=status]")).containsText("De standaardtekst geldt weer.");
        assertThat(page.getByLabel("Onderwerp"))
                .hasValue("Bevestig je inschrijving voor de nieuwsbrief van {campagne}");
        assertThat(page.locator("main")).containsText("Wie wat wijzigde");
    }

    @Test
    void it_works_without_scripts() {
        try (var context =
                Objects.requireNonNull(browser.context().browser())
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setBaseURL(system.addresses().siteUrl().toString())
                                        .setStorageState(browser.context().storageState())
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(WELCOME);
            page.getByLabel("Onderwerp").fill("Zonder scripts");
            press(page, "Ververs het voorbeeld");
            assertThat(page.frameLocator("iframe[name=voorbeeld]").locator("h1"))
                    .hasText("Zonder scripts");
            press(page, "Opslaan");
            assertThat(page.getByLabel("Onderwerp")).hasValue("Zonder scripts");
            press(page, "Gebruik de standaardtekst");
            assertThat(page.locator("[role=status]")).containsText("De standaardtekst geldt weer.");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
