package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// An editor puts something on the agenda that comes again, and announces something; a visitor sees
/// both.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaJourney {
    private final LocalDate tuesday =
            LocalDate.now(ZoneId.of("Europe/Amsterdam"))
                    .with(TemporalAdjusters.next(DayOfWeek.TUESDAY));

    private Browser editor;
    private Browser visitor;

    @BeforeAll
    void signIn() {
        var system = SharedSystem.get();
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
    void what_comes_again_stands_in_the_agenda_and_in_a_calendar() {
        var page = editor.page();
        page.navigate("/redactie/agenda/nieuw");
        editor.look();
        page.locator("#title").fill("Spreekuur voor gemeenten");
        page.locator("#slug").fill("spreekuur");
        page.locator("#on-1").fill(tuesday.toString());
        page.locator("#from-1").fill("14:00");
        page.locator("#until-1").fill("16:00");
        page.locator("#repeats").selectOption("WEEKLY");
        page.locator("#place").fill("Online");
        press("Laat de dagen zien");
        assertThat(page.locator("main")).containsText("Elke week op dinsdag, 14.00 – 16.00 uur");
        page.locator("input[name=except]").nth(1).check();
        editor.look();
        editor.assertValid(editor.html(page.url()));
        press("Publiceren");
        assertThat(page.locator("main")).containsText("Gepubliceerd.");

        visitor.visit("/agenda");
        visitor.look();
        visitor.page().getByRole(AriaRole.LINK, named("Spreekuur voor gemeenten")).first().click();
        visitor.look();
        visitor.assertValid(visitor.html(visitor.page().url()));
        var day = DateTimeFormatter.BASIC_ISO_DATE;
        assertThat(visitor.html("/agenda/agenda.ics"))
                .contains("SUMMARY:Spreekuur voor gemeenten")
                .contains("DTSTART;TZID=Europe/Amsterdam:" + day.format(tuesday) + "T140000")
                .contains("RRULE:FREQ=WEEKLY")
                .contains(
                        "EXDATE;TZID=Europe/Amsterdam:"
                                + day.format(tuesday.plusWeeks(1))
                                + "T140000");
        assertThat(visitor.html("/agenda/feed.atom")).contains("Spreekuur voor gemeenten");
    }

    @Test
    void an_announcement_is_raised_and_withdrawn() {
        var page = editor.page();
        page.navigate("/redactie/mededelingen/nieuw");
        page.locator("#title").fill("De telefoon doet het niet");
        page.locator("#severity-WARNING").check();
        page.locator("#path").selectOption("/nieuws");
        editor.look();
        editor.assertValid(editor.html(page.url()));
        press("Publiceren");
        assertThat(page.locator("main")).containsText("Gepubliceerd.");

        visitor.visit("/nieuws");
        assertThat(visitor.page().locator(".alert__title"))
                .hasText("Let op: De telefoon doet het niet");
        visitor.look();
        visitor.visit("/doelen");
        assertThat(visitor.page().locator(".alert")).hasCount(0);

        page.getByText("Intrekken", new Page.GetByTextOptions().setExact(true)).click();
        press("Ja, trek in");
        assertThat(page.locator("main")).containsText("Ingetrokken");
        visitor.visit("/nieuws");
        assertThat(visitor.page().locator(".alert")).hasCount(0);
    }

    private void press(String name) {
        editor.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
