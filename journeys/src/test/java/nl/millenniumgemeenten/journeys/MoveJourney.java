package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A moderator moves what somebody wrote to where it belongs, splits a discussion and merges two;
/// readers find all of it by the links that they had.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoveJourney {
    private static final String COFFEE = "Welke koffie schenkt jouw gemeentehuis?";
    private static final String TEA = "En welke thee?";
    private static final String HOME = "Koffie thuis";
    private static final int MOST_LOOKS = 60;
    private static final String NOOR = "noor.thee@example.org";

    private LocalSystem system;
    private Browser editor;
    private Browser noor;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        noor = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        noor.close();
    }

    @Test
    void what_is_written_in_the_wrong_place_is_moved_split_and_merged_and_still_found() {
        openDiscussion(TEA, "Wij drinken thee van het wereldwijde land.");
        openDiscussion(COFFEE, "Vertel hoe jullie inkopen.");
        var asked = askInTheWrongPlace();
        move();
        findIt(asked);
        var home = split();
        merge(home);
        findItOnce();
    }

    private void openDiscussion(String title, String text) {
        var page = editor.page();
        page.navigate("/redactie/discussies/nieuw");
        page.locator("#title").fill(title);
        page.locator("#markdown").fill(text);
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    /// The permanent address of what Noor asks, in the discussion about something else.
    private String askInTheWrongPlace() {
        var page = noor.page();
        toDiscussion(page, COFFEE);
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        page.locator("#markdown").fill("Schenkt iemand ook *rooibos*?");
        page.locator("#name").fill("Noor de Wit");
        page.locator("main #email").fill(NOOR);
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        page.navigate(Mails.link(mail("Bevestig je bijdrage"), "/discussies/"));
        press(page, "Ja, verstuur mijn bijdrage");
        assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");

        var desk = editor.page();
        desk.navigate("/redactie/discussies/wachtrij");
        var item = desk.locator("article", new Page.LocatorOptions().setHasText("Noor de Wit"));
        item.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Plaatsen")))
                .click();
        assertThat(item).hasCount(0);
        var asked = Mails.link(mail("staat op de site"), "/bijdragen/");
        toDiscussionAtTheDesk(COFFEE);
        desk.locator("#bijdrage-2")
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Antwoord"))
                .first()
                .click();
        desk.locator("#schrijf #markdown").fill("Ja, elke dag.");
        press(desk, "Plaats");
        assertThat(desk.locator("#bijdrage-3")).containsText("Ja, elke dag.");
        return asked;
    }

    private void move() {
        var desk = editor.page();
        toDiscussionAtTheDesk(COFFEE);
        desk.locator("#bijdrage-2").getByText("Aanpassen of verbergen").click();
        desk.getByRole(AriaRole.LINK, named("Verplaats naar een andere discussie")).click();
        editor.look();
        desk.locator("#zoek").fill("welke thee");
        press(desk, "Zoek");
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        desk.getByRole(AriaRole.LINK, named(TEA)).click();
        assertThat(desk.locator("main")).containsText("2 bijdragen samen");
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        press(desk, "Verplaats");
        assertThat(desk.locator("main")).containsText("Vul de reden in.");
        editor.look();
        desk.locator("#reason").fill("Dit gaat over thee.");
        press(desk, "Verplaats");
        assertThat(desk.locator("[role=status]")).containsText("Verplaatst.");
    }

    private void findIt(String asked) {
        var page = noor.page();
        var told = mail("staat nu in");
        assertThat(told.text()).contains("Dit gaat over thee.", COFFEE, TEA);
        page.navigate(asked);
        assertThat(page.locator("h1")).hasText(TEA);
        assertThat(page.locator("#bijdrage-2")).containsText("rooibos");
        assertThat(page.locator("#bijdrage-3")).containsText("Antwoord op bijdrage 2");
        noor.look();
        noor.assertValid(noor.html(page.url()));
        page.locator("#bijdrage-2")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(COFFEE))
                .click();
        assertThat(page.locator("#bijdrage-2"))
                .containsText("Hier zijn 2 bijdragen verplaatst naar");
        noor.look();
        noor.assertValid(noor.html(page.url()));
        page.locator("#bijdrage-2").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).hasText(TEA);
    }

    /// Where visitors find what was split off.
    private String split() {
        var desk = editor.page();
        toDiscussionAtTheDesk(COFFEE);
        for (var text : new String[] {"Thuis zet ik een percolator.", "Ik een filter."}) {
            desk.locator("#schrijf #markdown").fill(text);
            press(desk, "Plaats");
            assertThat(desk.locator(".contributions")).containsText(text);
        }
        desk.getByRole(AriaRole.LINK, named("Splits")).click();
        editor.look();
        press(desk, "Verder");
        assertThat(desk.locator("main")).containsText("Kies minstens één bijdrage.");
        desk.locator("#gekozen-4").check();
        desk.locator("#gekozen-5").check();
        press(desk, "Verder");
        editor.look();
        press(desk, "Kies opnieuw");
        assertThat(desk.locator("#gekozen-5")).isChecked();
        press(desk, "Verder");
        desk.locator("#title").fill(HOME);
        press(desk, "Splits");
        assertThat(desk.locator("[role=status]")).containsText("Gesplitst.");
        assertThat(desk.locator("#bijdrage-2")).containsText("Ik een filter.");
        editor.look();
        return desk.getByRole(AriaRole.LINK, named("Bekijk op de site")).getAttribute("href");
    }

    private void merge(String home) {
        var desk = editor.page();
        desk.getByRole(AriaRole.LINK, named("Voeg samen met een andere discussie")).click();
        desk.locator("#zoek").fill("gemeentehuis");
        press(desk, "Zoek");
        desk.getByRole(AriaRole.LINK, named(COFFEE)).click();
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        press(desk, "Voeg samen");
        assertThat(desk.locator("[role=status]")).containsText("Samengevoegd.");
        assertThat(desk.locator("h1")).hasText(COFFEE);

        var page = noor.page();
        page.navigate(home);
        assertThat(page.locator("h1")).hasText(COFFEE);
        assertThat(page.locator("#bijdrage-6")).containsText("percolator");
        assertThat(page.locator("#bijdrage-6")).containsText("Verplaatst uit " + HOME);
        noor.look();
        page.navigate("/discussies");
        assertThat(page.locator("main")).not().containsText(HOME);
    }

    private void findItOnce() {
        var page = noor.page();
        var hits = page.locator("main a[href*='-welke-koffie']");
        page.navigate("/zoeken?q=percolator");
        // What can be found follows what is there at a distance.
        for (int look = 0; look < MOST_LOOKS && hits.count() == 0; look++) {
            page.waitForTimeout(500);
            page.navigate("/zoeken?q=percolator");
        }
        assertThat(hits).hasCount(1);
        assertThat(page.locator("main")).not().containsText(HOME);
    }

    private static void toDiscussion(Page page, String title) {
        page.navigate("/discussies");
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title))
                .first()
                .click();
    }

    private void toDiscussionAtTheDesk(String title) {
        editor.page().navigate("/redactie/discussies");
        editor.page().getByRole(AriaRole.LINK, named(title)).first().click();
    }

    private Mail mail(String about) {
        return Mails.await(system, NOOR, about);
    }
}
