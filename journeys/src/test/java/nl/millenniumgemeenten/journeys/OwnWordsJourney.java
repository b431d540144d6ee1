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

/// Somebody mends what they wrote, quotes, sees what is new and takes something back; a moderator
/// warns them, and then blocks them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnWordsJourney {
    private static final String TITLE = "Hoe vier je Wereldvoedseldag?";
    private static final int MOST_LOOKS = 60;
    private static final String CEM = "cem.yilmaz@example.org";

    private LocalSystem system;
    private Browser editor;
    private Browser cem;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        cem = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        cem.close();
    }

    @Test
    void somebody_mends_quotes_and_takes_back_and_is_warned_and_blocked() {
        openDiscussion();
        arrive();
        mend();
        quote();
        seeWhatIsNew();
        takeBack();
        beWarnedAndBlocked();
    }

    private void openDiscussion() {
        var page = editor.page();
        page.navigate("/redactie/discussies/nieuw");
        page.locator("#title").fill(TITLE);
        page.locator("#markdown").fill("Op 16 oktober. Wat doen jullie?");
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    private void arrive() {
        var page = cem.page();
        toDiscussion();
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        page.locator("#markdown").fill("Wij maken soep van *gerede* groente.");
        page.locator("#name").fill("Cem Yılmaz");
        page.locator("main #email").fill(CEM);
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        page.navigate(mailed("Bevestig je bijdrage", "/discussies/"));
        press(page, "Ja, verstuur mijn bijdrage");
        assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");

        var desk = editor.page();
        desk.navigate("/redactie/discussies/wachtrij");
        var item = desk.locator("article", new Page.LocatorOptions().setHasText("Cem Yılmaz"));
        item.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Plaatsen")))
                .click();
        assertThat(item).hasCount(0);
        page.navigate(mailed("staat op de site", "/bijdragen/"));
        assertThat(page.locator("#bijdrage-2")).containsText("gerede groente");
    }

    private void mend() {
        var page = cem.page();
        page.getByRole(AriaRole.LINK, named("Bewerk of verwijder wat je schreef")).click();
        cem.look();
        cem.assertValid(cem.html(page.url()));
        page.getByRole(AriaRole.LINK, named("Bewerk Bijdrage 2")).click();
        cem.look();
        cem.assertValid(cem.html(page.url()));
        page.locator("#markdown").fill("Wij maken soep van *geredde* groente.");
        press(page, "Opslaan");
        assertThat(page.locator("#bijdrage-2")).containsText("geredde groente");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Bewerkt op")))
                .click();
        cem.look();
        cem.assertValid(cem.html(page.url()));
        assertThat(page.locator("main")).containsText("gerede");
    }

    private void quote() {
        var page = cem.page();
        toDiscussion();
        page.getByRole(AriaRole.LINK, named("Citeer uit bijdrage 1")).click();
        assertThat(page.locator("#markdown")).hasValue(Pattern.compile("> Op 16 oktober"));
        page.locator("#markdown").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("Een maaltijd in de kantine.");
        press(page, "Versturen");
        assertThat(page.locator("#bijdrage-3 blockquote")).containsText("Op 16 oktober.");
        assertThat(page.locator("#bijdrage-3")).containsText("Een maaltijd in de kantine.");
        cem.look();
    }

    private void seeWhatIsNew() {
        var page = cem.page();
        // Only what was seen is read, and the site is told a moment later.
        page.locator("#bijdrage-3").scrollIntoViewIfNeeded();
        var path = page.locator("unread-contributions").getAttribute("data-path");
        var known = "";
        for (int look = 0; look < MOST_LOOKS && !known.contains("\"read\":3"); look++) {
            page.waitForTimeout(500);
            known = cem.html(path);
        }
        assertThat(known).contains("\"read\":3");
        var desk = editor.page();
        desk.navigate("/redactie/discussies");
        desk.getByRole(AriaRole.LINK, named(TITLE)).first().click();
        desk.locator("#schrijf #markdown").fill("Leuk! Mogen we een foto?");
        press(desk, "Plaats");
        assertThat(desk.locator("#bijdrage-4")).containsText("Mogen we een foto?");
        toDiscussion();
        assertThat(page.locator("#bijdrage-4")).containsText("Nieuw");
        assertThat(page.locator("#bijdrage-1")).not().containsText("Nieuw");
        assertThat(page.locator("main")).containsText("Ga naar de eerste nieuwe bijdrage");
        cem.look();
    }

    private void takeBack() {
        var page = cem.page();
        page.getByRole(AriaRole.LINK, named("Bewerk of verwijder wat je schreef")).click();
        page.getByRole(AriaRole.LINK, named("Verwijder Bijdrage 3")).click();
        cem.look();
        cem.assertValid(cem.html(page.url()));
        press(page, "Verwijder mijn bijdrage");
        assertThat(page.locator("#bijdrage-3")).containsText("verwijderd");
        assertThat(page.locator("#bijdrage-3")).not().containsText("kantine");
    }

    private void beWarnedAndBlocked() {
        var desk = editor.page();
        desk.navigate("/redactie/discussies");
        desk.getByRole(AriaRole.LINK, named(TITLE)).first().click();
        desk.locator("#bijdrage-2")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Cem Yılmaz"))
                .click();
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        assertThat(desk.locator("main")).not().containsText(CEM);
        desk.locator("#warning").fill("Blijf bij het onderwerp.");
        press(desk, "Waarschuw");
        assertThat(mail("Een waarschuwing").text()).contains("Blijf bij het onderwerp.");
        desk.locator("#reason").fill("Je bleef reclame maken.");
        press(desk, "Blokkeer");
        assertThat(desk.locator("main")).containsText("Blokkade opheffen");
        editor.look();
        assertThat(mail("niet meer meeschrijven").text()).contains("Je bleef reclame maken.");
    }

    private void toDiscussion() {
        cem.page().navigate("/discussies");
        cem.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(TITLE))
                .first()
                .click();
    }

    private Mail mail(String about) {
        return Mails.await(system, CEM, about);
    }

    private String mailed(String about, String path) {
        return Mails.link(mail(about), path);
    }
}
