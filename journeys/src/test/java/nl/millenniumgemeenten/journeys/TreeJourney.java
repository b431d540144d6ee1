package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor arranges pages, menus and old addresses.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TreeJourney {
    private Browser browser;
    private Browser visitor;

    @BeforeAll
    void sign_in_and_make_some_pages() {
        var system = SharedSystem.get();
        var site = system.addresses().siteUrl().toString();
        visitor = new Browser(site);
        browser = Browser.atTheDesk(system);
        make("Boomgaard", "boomgaard", "9100");
        make("Appel", "appel", "9200");
        make("Peer", "peer", "9300");
    }

    @AfterAll
    void close() {
        browser.close();
        visitor.close();
    }

    @Test
    void moves_pages_by_keyboard_and_by_dragging_and_old_addresses_lead_on() {
        var page = browser.page();
        browser.visit("/redactie/paginas");
        browser.assertValid(browser.html("/redactie/paginas"));
        page.setViewportSize(Browser.DESKTOP, 1800);

        var up =
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zet Peer omhoog"));
        up.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=status]")).containsText("Verplaatst");
        assertThat(titles()).containsSubsequence("Peer", "Appel");

        // First to where it stands already, which is no move and must not spoil the next one.
        drag(item("Appel"), item("Peer"), 0.9);
        drag(item("Appel"), item("Boomgaard"), 0.5);
        assertThat(page.locator("[role=status]")).containsText("Verplaatst");
        assertThat(item("Appel").locator(".content-table__address")).hasText("/boomgaard/appel");
        visitor.page().navigate("/appel");
        assertThat(visitor.page().url()).endsWith("/boomgaard/appel");

        item("Peer")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName("Verplaats naar… (Peer)"))
                .click();
        browser.look();
        page.getByLabel("Komt te staan onder").selectOption(new SelectOption().setLabel("– Appel"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Verplaats").setExact(true))
                .click();
        visitor.page().navigate("/peer");
        assertThat(visitor.page().url()).endsWith("/boomgaard/appel/peer");
    }

    @Test
    void sends_an_old_address_on_and_adds_a_link_at_the_foot() {
        var page = browser.page();
        browser.visit("/redactie/doorverwijzingen");
        browser.assertValid(browser.html("/redactie/doorverwijzingen"));
        page.locator("#from").fill("/oude-site/kaart.html");
        page.locator("#to").fill("/kaart");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Doorverwijzen"))
                .click();
        browser.look();
        assertThat(page.locator("main")).containsText("/oude-site/kaart.html");
        visitor.page().navigate("/oude-site/kaart.html");
        assertThat(visitor.page().url()).endsWith("/kaart");

        browser.visit("/redactie/menu");
        browser.assertValid(browser.html("/redactie/menu"));
        var footer = page.locator("#menu-footer");
        footer.getByLabel("Tekst").last().fill("Wie deden mee?");
        footer.getByLabel("Of een adres").last().fill("/gemeenten?toon=deelnemers");
        footer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opslaan"))
                .click();
        assertThat(page.locator("[role=status]").first()).containsText("Opgeslagen");
        visitor.visit("/nieuws");
        assertThat(visitor.page().locator("footer")).containsText("Wie deden mee?");
    }

    @Test
    void finds_a_draft() {
        var page = browser.page();
        page.navigate("/redactie");
        page.locator("#desk-zoekterm").fill("boomgard");
        page.keyboard().press("Enter");

        assertThat(page.locator("main table")).containsText("Boomgaard");
        browser.look();
        browser.assertValid(browser.html("/redactie/zoeken?q=boomgaard"));
    }

    private void make(String title, String slug, String position) {
        var page = browser.page();
        page.navigate("/redactie/paginas/nieuw");
        page.locator("#title").fill(title);
        page.locator("#slug").fill(slug);
        page.locator("#position").fill(position);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publiceren")).click();
        assertThat(page.locator("[role=status]").first()).isVisible();
    }

    /// @param part how far down the row of the target it is let go
    private void drag(Locator dragged, Locator target, double part) {
        var handle = dragged.locator(".page-tree__handle").first();
        var row = target.locator(".page-tree__row").first();
        handle.scrollIntoViewIfNeeded();
        var from = handle.boundingBox();
        var to = row.boundingBox();
        var mouse = browser.page().mouse();
        mouse.move(from.x + from.width / 2, from.y + from.height / 2);
        mouse.down();
        mouse.move(to.x + 40, to.y + to.height * part + 1);
        mouse.move(to.x + 40, to.y + to.height * part);
        mouse.up();
    }

    private Locator item(String title) {
        return browser.page()
                .locator(".page-tree__item")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        browser.page()
                                                .locator(
                                                        ":scope > .page-tree__row .page-tree__page a",
                                                        new Page.LocatorOptions()
                                                                .setHasText(title))))
                .last();
    }

    private List<String> titles() {
        return browser.page().locator(".page-tree__page a").allInnerTexts();
    }
}
