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

/// Editors look after who takes part, and visitors see it. Langedijk took part until it merged into
/// Dijk en Waard.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipationJourney {
    private static final String LANGEDIJK = "/redactie/deelnames/GM0416";
    private static final String ALMERE = "/redactie/deelnames/GM0034";

    private LocalSystem system;
    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        editor = new Browser(site);
        editor.signIn(system.firstEditor());
    }

    @AfterAll
    void close() {
        editor.close();
        visitor.close();
    }

    @Test
    void a_successor_goes_on_with_what_a_merged_municipality_began() {
        int before = participants();
        var page = editor.page();
        editor.visit("/redactie/taken");
        assertThat(page.locator("main"))
                .containsText(
                        "Langedijk ging op 1 januari 2022 op in de nieuwe gemeente Dijk en Waard.");
        follow("Gaat Dijk en Waard verder met de deelname van Langedijk?");
        editor.look();
        editor.assertValid(editor.html(LANGEDIJK));

        // By keyboard alone, as an editor may.
        var goesOn = page.locator("#opvolging-GM1980 button[value=CONTINUES]");
        goesOn.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).containsText("Je besluit is vastgelegd.");
        editor.look();
        assertThat(page.locator(".history")).containsText("Dijk en Waard gaat verder");
        assertThat(participants()).isEqualTo(before + 1);
        visitor.visit("/gemeenten/dijk-en-waard");
        assertThat(visitor.page().locator("main")).containsText("Dijk en Waard doet mee.");
        assertThat(visitor.page().locator("main")).containsText("Langedijk");
        editor.visit("/redactie/deelnames/GM1980");
        assertThat(page.locator("main")).containsText("Gaat verder met de deelname van");
        assertThat(editor.html("/redactie/taken"))
                .doesNotContain("verder met de deelname van Langedijk");

        page.navigate(LANGEDIJK);
        page.locator("#opvolging-GM1980 button[value=UNDECIDED]").click();
        assertThat(page.locator("#opvolging-GM1980")).containsText("Nog niet besloten");
        assertThat(participants()).isEqualTo(before);
    }

    @Test
    void who_is_on_hold_does_not_count_until_there_is_a_report() {
        int before = participants();
        var page = editor.page();
        editor.visit("/redactie/deelnames");
        editor.assertValid(editor.html("/redactie/deelnames"));
        page.getByLabel("Zoek een gemeente").fill("almere");
        press("Zoek");
        editor.look();
        follow("Almere");
        editor.look();

        press("Zet op pauze");
        editor.look();
        assertThat(page.locator("main")).containsText("De deelname staat op pauze.");
        assertThat(participants()).isEqualTo(before - 1);
        visitor.visit("/gemeenten/almere");
        assertThat(visitor.page().locator("main"))
                .containsText("De deelname van Almere is gepauzeerd.");
        editor.visit("/redactie/deelnames?aandacht=pauze");
        assertThat(page.locator("main")).containsText("Almere");

        page.navigate("/redactie/taken");
        follow("Almere");
        press("Leg verslag vast");
        editor.look();
        assertThat(page.title()).startsWith("Fout");
        assertThat(field("Wat stond er in het verslag?")).hasAttribute("aria-invalid", "true");
        field("Wat stond er in het verslag?").fill("Er is weer een markt.");
        press("Leg verslag vast");
        editor.look();
        assertThat(page.locator("main")).containsText("Er is weer een markt.");
        assertThat(participants()).isEqualTo(before);
    }

    @Test
    void steps_and_a_profile_are_on_the_site_at_once() {
        var page = editor.page();
        page.navigate(ALMERE);
        field("Besloten op").fill("niet een datum");
        press("Opslaan");
        editor.look();
        assertThat(page.title()).startsWith("Fout");
        assertThat(field("Besloten op")).hasAttribute("aria-invalid", "true");
        field("Besloten op").fill("14-6-2007");
        press("Opslaan");
        assertThat(page.locator("main")).containsText("Vastgelegd in het register.");
        assertThat(field("Besloten op")).hasValue("2007-06-14");

        follow("Wijzig het profiel");
        editor.look();
        editor.assertValid(editor.html(ALMERE + "/profiel"));
        field("Inleiding").fill("Almere bouwt mee aan een eerlijke wereld.");
        press("Opslaan");
        editor.look();
        visitor.visit("/gemeenten/almere");
        assertThat(visitor.page().locator("main")).containsText("14 juni 2007");
        assertThat(visitor.page().locator("main"))
                .containsText("Almere bouwt mee aan een eerlijke wereld.");
    }

    @Test
    void two_people_in_one_profile_lose_nothing_of_either_and_decide_only_what_both_changed() {
        var first = editor.page();
        var address = "/redactie/deelnames/GM0809/profiel";
        var second = editor.context().newPage();
        first.navigate(address);
        second.navigate(address);

        field(first, "Ambassadeur").fill("Anna de Vries");
        press(first, "Opslaan");
        assertThat(first.locator("main")).containsText("Vastgelegd in het register.");
        field(second, "Werkgroep of stichting").fill("Werkgroep Eerlijk Delen");
        press(second, "Opslaan");
        assertThat(second.locator("main"))
                .containsText(
                        "Opgeslagen, samen met wat iemand anders intussen had gewijzigd:"
                                + " ‘Ambassadeur’.");
        second.navigate(address);
        assertThat(field(second, "Ambassadeur")).hasValue("Anna de Vries");
        assertThat(field(second, "Werkgroep of stichting")).hasValue("Werkgroep Eerlijk Delen");

        first.navigate(address);
        field(second, "Ambassadeur").fill("Jan Jansen");
        press(second, "Opslaan");
        assertThat(second.locator("main")).containsText("Vastgelegd in het register.");
        field(first, "Ambassadeur").fill("Piet Pietersen");
        field(first, "Werkgroep of stichting").fill("Werkgroep Delen");
        press(first, "Opslaan");
        assertThat(first.locator("h1")).hasText("Iemand anders heeft dit ook gewijzigd");
        editor.look();
        assertThat(first.locator(".clash legend")).hasText("Ambassadeur");
        assertThat(first.locator("td del")).containsText("Jan Jansen");
        assertThat(first.locator("td ins")).containsText("Piet Pietersen");

        // By keyboard: from the first choice to the last, and into the text.
        first.locator("input[name=choice-ambassador]").first().focus();
        first.keyboard().press("ArrowDown");
        first.keyboard().press("ArrowDown");
        first.locator("#together-ambassador").fill("Jan Jansen en Piet Pietersen");
        press(first, "Opslaan");
        assertThat(first.locator("main")).containsText("Vastgelegd in het register.");
        first.navigate(address);
        assertThat(field(first, "Ambassadeur")).hasValue("Jan Jansen en Piet Pietersen");
        assertThat(field(first, "Werkgroep of stichting")).hasValue("Werkgroep Delen");
        second.close();
        visitor.visit("/gemeenten/loon-op-zand");
        assertThat(visitor.page().locator("main")).containsText("Jan Jansen en Piet Pietersen");
    }

    @Test
    void a_municipality_without_a_participation_gets_one() {
        var page = editor.page();
        editor.visit("/redactie/deelnames/nieuw");
        editor.assertValid(editor.html("/redactie/deelnames/nieuw"));
        press("Opslaan");
        editor.look();
        assertThat(page.title()).startsWith("Fout");
        page.locator("#municipality").selectOption("Ameland");
        page.getByLabel("Voorgesteld:").check();
        field("Voorgesteld op").fill("2012");
        press("Opslaan");
        editor.look();
        assertThat(page.locator("h1")).hasText("Deelname van Ameland");
        visitor.visit("/gemeenten/ameland");
        assertThat(visitor.page().locator("main")).containsText("Er was een voorstel");
    }

    private int participants() {
        visitor.page().navigate("/doelen");
        return Integer.parseInt(visitor.page().locator(".counter__number").first().innerText());
    }

    private Locator field(String label) {
        return field(editor.page(), label);
    }

    private static Locator field(Page page, String label) {
        return page.locator("main")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
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
        press(editor.page(), name);
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }
}
