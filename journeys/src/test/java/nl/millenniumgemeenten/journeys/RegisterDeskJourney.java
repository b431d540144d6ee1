package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor keeps the register: plans a merger with the keyboard, sees it told ahead on the site,
/// and calls it off again.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterDeskJourney {
    private static final String CHANGES = "/redactie/herindelingen";

    private LocalSystem system;
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        editor = new Browser(site);
        visitor = new Browser(site);
        editor.signIn(system.firstEditor());
    }

    @AfterAll
    void close() {
        editor.close();
        visitor.close();
    }

    @Test
    void plans_a_merger_by_names_sees_it_told_ahead_and_calls_it_off() {
        openForm();
        mistype();
        plan();
        readAhead();
        find();
        callOff();
        readThatItIsOff();
    }

    @Test
    void corrects_a_municipality_and_words_a_goal_anew() {
        var page = editor.page();
        editor.visit("/redactie/gemeenten/GM0809");
        editor.assertValid(editor.html("/redactie/gemeenten/GM0809"));
        var text = page.locator("#alternativeNames").inputValue();
        page.locator("#alternativeNames").fill("Loon");
        press("Opslaan");
        editor.look();
        assertThat(page.locator("main")).containsText("Vastgelegd in het register.");
        assertThat(page.locator(".history__entry").first()).containsText("Andere namen");
        page.locator("#alternativeNames").fill(text);
        press("Opslaan");
        assertThat(page.locator("[role=status]")).containsText("Vastgelegd in het register.");

        editor.visit("/redactie/doelen");
        editor.assertValid(editor.html("/redactie/doelen"));
        follow("Extreme armoede en honger zijn uitgebannen");
        editor.look();
        editor.assertValid(editor.html("/redactie/doelen/1"));
        var theme = page.locator("#theme").inputValue();
        page.locator("#theme").fill("");
        press("Opslaan");
        editor.look();
        assertThat(page.title()).startsWith("Fout");
        page.locator("#theme").fill("honger en armoede");
        press("Opslaan");
        assertThat(page.locator("[role=status]")).containsText("Vastgelegd in het register.");
        visitor.page().navigate("/doelen/1");
        assertThat(visitor.page().locator("main")).containsText("onger en armoede");
        page.locator("#theme").fill(theme);
        press("Opslaan");
        assertThat(page.locator("[role=status]")).containsText("Vastgelegd in het register.");
    }

    private void openForm() {
        var page = editor.page();
        page.navigate("/redactie");
        var register =
                page.getByRole(
                        AriaRole.LIST,
                        new Page.GetByRoleOptions().setName("Register").setExact(true));
        register.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Herindelingen"))
                .press("Enter");
        editor.look();
        editor.assertValid(editor.html(CHANGES));
        assertThat(page.locator("main h2").first()).hasText("Gepland");
        assertThat(page.locator("main")).containsText("Wijdemeren gaat op in Hilversum.");
        page.getByRole(AriaRole.LINK, named("Nieuwe herindeling")).press("Enter");
        editor.look();
        editor.assertValid(editor.html(CHANGES + "/nieuw"));
    }

    private void mistype() {
        var page = editor.page();
        page.locator("#kind-MERGER").press("Space");
        page.locator("#from-0").fill("Atlantis");
        press("Nog een gemeente die ophoudt");
        assertThat(page.locator("#from-2")).isVisible();
        press("Bekijk wat er verandert");
        editor.look();
        assertThat(page.title()).startsWith("Fout");
        assertThat(page.locator("#from-0")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#from-0")).hasValue("Atlantis");
        assertThat(page.locator("#kind-MERGER")).isChecked();
    }

    private void plan() {
        var page = editor.page();
        page.locator("#effectiveOn").fill("2020-01-01");
        page.locator("#from-0").fill("Wijdemeren");
        page.locator("#from-0").press("Tab");
        page.keyboard().type("Leerdam");
        page.locator("#beginName-0").fill("Zuid-Kennemerland");
        page.locator("#beginProvince-0").selectOption("Noord-Holland");
        page.locator("#beginCode-0").fill("GM2950");
        page.locator("#beginCode-0").press("Enter");
        assertThat(page.locator("#from-0-fout")).containsText("Wijdemeren: ");
        assertThat(page.locator("#from-1-fout")).containsText("Leerdam: ");
        editor.look();

        page.locator("#effectiveOn").fill("2031-01-01");
        page.locator("#from-0").fill("Heemstede");
        page.locator("#from-1").fill("Bloemendaal");
        page.locator("#from-1").press("Enter");
        editor.look();
        assertThat(page.locator("main"))
                .containsText(
                        "Op 1 januari 2031: Heemstede en Bloemendaal worden samen"
                                + " Zuid-Kennemerland.");
        assertThat(page.locator("main"))
                .containsText("Heemstede houdt op te bestaan op 1 januari 2031.");
        assertThat(visitor.html("/gemeenten/heemstede")).doesNotContain("Zuid-Kennemerland");
        page.getByRole(AriaRole.BUTTON, named("Leg vast")).press("Enter");
        editor.look();
        editor.assertValid(editor.html(CHANGES + "/2031-01-01-GM2950"));
        assertThat(page.locator("main")).containsText("Vastgelegd in het register.");
    }

    private void readAhead() {
        visitor.page()
                .waitForCondition(
                        () -> visitor.html("/gemeenten/heemstede").contains("Zuid-Kennemerland"));
        visitor.visit("/gemeenten/heemstede");
        assertThat(visitor.page().locator("main")).containsText("1 januari 2031");
    }

    private void find() {
        var page = editor.page();
        editor.visit("/redactie/gemeenten");
        editor.assertValid(editor.html("/redactie/gemeenten"));
        assertThat(page.locator("tbody tr").count()).isGreaterThan(470);
        page.locator("#zoek").fill("zuid-kennem");
        page.locator("#zoek").press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("Komt er");
        editor.visit("/redactie/gemeenten?zoek=heemstede");
        follow("Heemstede");
        editor.look();
        follow("Heemstede en Bloemendaal worden samen Zuid-Kennemerland.");
        assertThat(page.locator(".history")).containsText("Toen is dit gemaakt.");
    }

    private void callOff() {
        var page = editor.page();
        follow("Herindeling aflasten");
        editor.look();
        editor.assertValid(editor.html(CHANGES + "/2031-01-01-GM2950/aflasten"));
        assertThat(page.locator("main")).containsText("Zuid-Kennemerland komt er niet.");
        page.getByRole(AriaRole.BUTTON, named("Ja, gelast haar af")).press("Enter");
        editor.look();
        assertThat(page.locator("main")).containsText("Afgelast.");
        assertThat(page.locator(".history__entry").first()).containsText("afgelast");
        page.navigate(CHANGES);
        assertThat(page.locator("main"))
                .containsText("Heemstede en Bloemendaal zouden samen Zuid-Kennemerland worden.");
    }

    private void readThatItIsOff() {
        visitor.page()
                .waitForCondition(
                        () -> !visitor.html("/gemeenten/heemstede").contains("Zuid-Kennemerland"));
        visitor.visit("/gemeenten/zuid-kennemerland");
        assertThat(visitor.page().locator("main")).containsText("het plan ging niet door");
    }

    private void follow(String name) {
        editor.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void press(String name) {
        editor.page()
                .locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
