package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorJourney {

    private LocalSystem system;
    private Browser browser;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        browser = new Browser(site);
        var page = browser.page();
        browser.visit("/redactie");
        assertThat(page.locator("h1")).containsText("Inloggen");
        signInWith("verkeerd-wachtwoord");
        browser.look();
        assertThat(page.title()).startsWith("Fout");
        signInWith(system.firstEditor().password());
        assertThat(page.locator("h1")).hasText("Overzicht");
        browser.look();
        browser.assertValid(browser.html("/redactie"));
    }

    @AfterAll
    void close() {
        browser.close();
        visitor.close();
    }

    @Test
    void writes_previews_publishes_changes_and_withdraws_a_page() {
        var page = browser.page();
        page.navigate("/redactie");
        page.getByRole(AriaRole.LINK, named("Nieuwe pagina")).click();
        browser.look();
        browser.assertValid(browser.html("/redactie/paginas/nieuw"));

        field("Titel").fill("Over <b>deze</b> site");
        field("Samenvatting").fill("Wie dit maakt.");
        browser.writeBody("<p>Gemaakt door <script>alert(1)</script>gemeenten.</p>");
        field("Laatste deel van het adres").fill("over-deze-site");
        field("Volgorde").fill("90");
        press("Bekijk voorbeeld");
        browser.look();
        assertThat(page.frameLocator("iframe").locator("body"))
                .containsText("Gemaakt door gemeenten.");
        assertThat(visitor.page().request().get("/over-deze-site").status()).isEqualTo(404);
        page.getByRole(AriaRole.LINK, named("Terug naar bewerken")).click();

        press("Publiceren");
        browser.look();
        visitor.visit("/over-deze-site");
        assertThat(visitor.page().locator("h1")).hasText("Over <b>deze</b> site");
        assertThat(visitor.page().locator("main")).containsText("Gemaakt door gemeenten.");

        page.locator("#body").fill("Tweede versie.");
        press("Opslaan als concept");
        visitor.visit("/over-deze-site");
        assertThat(visitor.page().locator("main")).containsText("Gemaakt door gemeenten.");
        press("Publiceren");
        visitor.visit("/over-deze-site");
        assertThat(visitor.page().locator("main")).containsText("Tweede versie.");

        page.getByText("Intrekken").first().click();
        press("Ja, trek in");
        browser.look();
        assertThat(visitor.page().request().get("/over-deze-site").status()).isEqualTo(410);
        visitor.visit("/over-deze-site");
        visitor.assertValid(visitor.html("/over-deze-site"));
    }

    @Test
    void publishes_news_that_everybody_sees_at_once() {
        var page = browser.page();
        page.navigate("/redactie/nieuws/nieuw");
        browser.look();
        browser.assertValid(browser.html("/redactie/nieuws/nieuw"));
        field("Titel").fill("Utrecht plant een boom");
        field("Samenvatting").fill("Een boom voor doel 7.");
        page.locator("#body").fill("Vandaag werd een boom geplant.");
        page.locator("#slug").fill("utrecht-plant-een-boom");
        // The home page has the newest only, and other journeys have news, too.
        page.locator("#datedOn").fill(LocalDate.now(ZoneId.of("Europe/Amsterdam")).toString());
        page.locator("#municipalities").fill("GM0344");
        page.locator("input[name=goals][value='7']").check();
        press("Publiceren");

        browser.look();
        for (var path : new String[] {"/", "/nieuws", "/doelen/7", "/gemeenten/utrecht"}) {
            visitor.page().navigate(path);
            assertThat(visitor.page().locator("main")).containsText("Utrecht plant een boom");
        }
    }

    @Test
    void wrong_input_is_explained_beside_the_field_and_nothing_typed_is_lost() {
        var page = browser.page();
        page.navigate("/redactie/paginas/nieuw");
        field("Titel").fill("Nieuws onder een vaste naam");
        field("Laatste deel van het adres").fill("gemeenten");
        page.locator("#body").fill("Deze tekst blijft staan.");
        press("Opslaan als concept");

        browser.look();
        assertThat(page.title()).startsWith("Fout");
        assertThat(field("Laatste deel van het adres")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#body")).hasText("Deze tekst blijft staan.");
    }

    @Test
    void narrows_the_tree_and_comes_back_to_it_after_a_fault_and_after_a_save() {
        var page = browser.page();
        page.navigate("/redactie/paginas");
        browser.look();
        field("Zoek op titel").fill("a");
        field("Toestand").selectOption("Op de site");
        page.getByRole(AriaRole.SEARCH, named("In deze lijst")).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("[role=status]")).containsText("gevonden");
        browser.look();
        browser.assertValid(browser.html("/redactie/paginas?zoek=a&toestand=live"));

        page.locator(".content-table__title a").first().click();
        var title = field("Titel").inputValue();
        field("Titel").fill("");
        press("Opslaan als concept");
        assertThat(page.title()).startsWith("Fout");
        field("Titel").fill(title);
        press("Opslaan als concept");
        assertThat(page.locator("main")).containsText("Je concept is opgeslagen.");
        page.getByRole(AriaRole.LINK, named("Alle versies")).click();
        page.getByRole(AriaRole.LINK, named("Terug naar bewerken")).click();
        page.getByRole(AriaRole.LINK, named("Terug naar de lijst")).click();

        assertThat(page).hasURL(Pattern.compile(".*/redactie/paginas\\?zoek=a&toestand=live$"));
        assertThat(page.locator("page-tree")).hasCount(0);
    }

    private void signInWith(String password) {
        var page = browser.page();
        page.getByLabel("E-mailadres").fill(system.firstEditor().email());
        page.getByLabel("Wachtwoord").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
    }

    private void press(String button) {
        browser.page().getByRole(AriaRole.BUTTON, named(button)).click();
    }

    private Locator field(String label) {
        return browser.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
