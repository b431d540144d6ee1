package nl.millenniumgemeenten.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.millenniumgemeenten.journeys.Browser.named;
import static nl.millenniumgemeenten.journeys.Browser.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.millenniumgemeenten.localstack.mailbox.Mail;
import nl.millenniumgemeenten.localstack.system.LocalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Visitors write in a discussion, a moderator decides, and one of them wants to be forgotten.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributeJourney {
    private static final int PHONE = 390;
    private static final String TITLE = "Hoe houd je een markt zonder afval?";
    private static final String ANNA = "anna.bakker@example.org";
    private static final String BO = "bo.smit@example.org";

    private LocalSystem system;
    private Browser editor;
    private Browser anna;

    @BeforeAll
    void open() {
        system = SharedSystem.get();
        editor = Browser.atTheDesk(system);
        anna = new Browser(system.addresses().siteUrl().toString());
    }

    @AfterAll
    void close() {
        editor.close();
        anna.close();
    }

    @Test
    void visitors_write_a_moderator_places_and_refuses_and_one_is_forgotten() {
        openDiscussion();
        var page = anna.page();
        anna.visit("/discussies");
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
        press(page, "Versturen");
        // The browser works out a proof before it sends the form.
        assertThat(page).hasTitle(Pattern.compile("^Fout"));
        anna.look();

        fillIn(page, "Anna Bakker", ANNA, "Wij nemen *borden* mee.\n\n- en bekers");
        page.locator("#municipality").selectOption("Utrecht");
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
        page.navigate(link(ANNA, "Bevestig je bijdrage"));
        anna.look();
        anna.assertValid(anna.html(page.url()));
        press(page, "Ja, verstuur mijn bijdrage");
        anna.look();
        assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");

        refuseFromPhoneWithoutScripts();
        place();

        page.navigate(mailed(ANNA, "staat op de site", "/bijdragen/"));
        assertThat(page.locator("#bijdrage-2")).containsText("Anna Bakker");
        assertThat(page.locator("#bijdrage-2")).containsText("Utrecht");
        anna.look();
        page.getByRole(AriaRole.LINK, named("Reageer op bijdrage 2")).click();
        anna.look();
        assertThat(page.locator("main")).containsText("Je schrijft als Anna Bakker (Utrecht)");
        page.locator("#markdown").fill("> borden\n\nVan de kringloop.");
        press(page, "Versturen");
        assertThat(page.locator("#bijdrage-3 blockquote")).hasText("borden");
        report();
        forget();
        page.navigate("/discussies");
        page.getByRole(AriaRole.LINK, named(TITLE)).click();
        assertThat(page.locator("#bijdrage-2")).containsText("Een deelnemer");
        assertThat(page.locator("main")).not().containsText("Anna Bakker");
    }

    private void openDiscussion() {
        var page = editor.page();
        page.navigate("/redactie/discussies");
        page.getByRole(AriaRole.LINK, named("Nieuwe discussie")).click();
        page.locator("#title").fill(TITLE);
        page.locator("#markdown").fill("Wie doet dat al?");
        press(page, "Open de discussie");
        assertThat(page.locator("[role=status]")).containsText("De discussie is open.");
    }

    /// Bo has no scripts, and writes what a moderator does not want.
    private void refuseFromPhoneWithoutScripts() {
        var chromium = Objects.requireNonNull(anna.context().browser());
        var options =
                new NewContextOptions()
                        .setBaseURL(system.addresses().siteUrl().toString())
                        .setJavaScriptEnabled(false)
                        .setViewportSize(PHONE, 800);
        try (var context = chromium.newContext(options)) {
            var page = context.newPage();
            page.navigate("/discussies");
            page.getByRole(AriaRole.LINK, named(TITLE)).click();
            page.getByRole(AriaRole.LINK, named("Schrijf mee in deze discussie")).click();
            fillIn(page, "Bo Smit", BO, "Koop bij mij!");
            // Longer than a machine would take.
            page.waitForTimeout(4_500);
            press(page, "Versturen");
            assertThat(page.locator("h1")).hasText("Kijk in je mailbox");
            page.navigate(link(BO, "Bevestig je bijdrage"));
            press(page, "Ja, verstuur mijn bijdrage");
            assertThat(page.locator("h1")).hasText("Bedankt voor je bijdrage");
        }
        var page = editor.page();
        page.navigate("/redactie/discussies/wachtrij");
        editor.look();
        editor.assertValid(editor.html(page.url()));
        var item = page.locator("article", new Page.LocatorOptions().setHasText("Koop bij mij!"));
        item.locator("summary").click();
        item.locator("textarea").fill("Dit is reclame.");
        item.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^Weigeren")))
                .click();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(item).hasCount(0);
        assertThat(mail(BO, "plaatsen je bijdrage").text()).contains("Dit is reclame.");
    }

    /// With the keyboard.
    private void place() {
        var page = editor.page();
        page.navigate("/redactie/discussies/wachtrij");
        var item = page.locator("article", new Page.LocatorOptions().setHasText("Anna Bakker"));
        assertThat(item).containsText("Eerste bijdrage");
        item.focus();
        page.keyboard().press("p");
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(item).hasCount(0);
    }

    /// Somebody says that something is wrong with what Anna wrote, and a moderator leaves it.
    private void report() {
        var page = anna.page();
        page.getByRole(AriaRole.LINK, named("Meld wat er mis is met bijdrage 2")).click();
        anna.look();
        anna.assertValid(anna.html(page.url()));
        page.locator("#reason").fill("Hier staat een adres.");
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Bedankt voor je melding");
        var desk = editor.page();
        desk.navigate("/redactie/discussies/meldingen");
        editor.look();
        editor.assertValid(editor.html(desk.url()));
        assertThat(desk.locator("article")).containsText("Hier staat een adres.");
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Niets aan de hand"))
                .click();
        assertThat(desk.locator("main")).containsText("Er is niets gemeld.");
    }

    private void forget() {
        var page = anna.page();
        anna.visit("/discussies/mijn-gegevens");
        anna.assertValid(anna.html(page.url()));
        assertThat(page.locator("main")).containsText(ANNA);
        press(page, "Wis wat jullie van mij weten");
        anna.look();
        assertThat(page.title()).startsWith("Fout");
        page.getByLabel("Het blijft staan, onder “Een deelnemer”").check();
        press(page, "Wis wat jullie van mij weten");
        assertThat(page.locator("h1")).hasText("We weten niets meer van je");
        anna.visit("/discussies/mijn-gegevens");
        assertThat(page.locator("main")).not().containsText(ANNA);
    }

    private static void fillIn(Page page, String name, String email, String text) {
        page.locator("#markdown").fill(text);
        page.locator("#name").fill(name);
        page.locator("main #email").fill(email);
    }

    private Mail mail(String to, String about) {
        return Mails.await(system, to, about);
    }

    private String link(String to, String about) {
        return mailed(to, about, "/discussies/");
    }

    private String mailed(String to, String about, String path) {
        return Mails.link(mail(to, about), path);
    }
}
